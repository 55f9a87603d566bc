namespace AgentEvents.Cli.Diff;

/// <summary>One change, of a schema or of an OpenAPI document.</summary>
/// <param name="Rule">What kind of change: <c>required-added</c>, <c>enum-value-removed</c>, …</param>
/// <param name="Pointer">Where in the document, as a JSON Pointer; into the old document for what is gone.</param>
/// <param name="Message">What has changed.</param>
/// <param name="Direction">What that does.</param>
internal sealed record SchemaChange(string Rule, string Pointer, string Message, Direction Direction)
{
    /// <summary>The operation that it is about; null if it is about none or about several.</summary>
    public string? Part { get; init; }

    /// <summary>Who sends what has changed.</summary>
    public Flow Flow { get; init; }

    /// <summary>
    /// What tells the change from others of its rule and place, and stays as it is where the message may not. The message unless given.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>A document that was valid and is refused now, if one is known.</summary>
    public string? SendersExample { get; init; }

    /// <summary>A document that was refused and is valid now, if one is known.</summary>
    public string? ReceiversExample { get; init; }

    /// <summary>Whether those who produce documents by the old schema can be refused by the new one.</summary>
    public bool BreaksSenders => Direction is Direction.Narrower or Direction.Other;

    /// <summary>Whether those who consume documents by the old schema can be sent something by the new one that they do not expect.</summary>
    public bool BreaksReceivers => Direction is Direction.Wider or Direction.Other;

    /// <summary>Whether those who call an API by the old document meet something else. Who that is is not known of a schema alone.</summary>
    public bool BreaksClients => Flow switch
    {
        Flow.FromClient => BreaksSenders,
        Flow.FromProvider => BreaksReceivers,
        _ => BreaksSenders || BreaksReceivers,
    };

    /// <summary>Whether those who offer an API by the old document meet something else.</summary>
    public bool BreaksProviders => Flow switch
    {
        Flow.FromClient => BreaksReceivers,
        Flow.FromProvider => BreaksSenders,
        _ => BreaksSenders || BreaksReceivers,
    };

    /// <summary>Why senders are, or are not, affected.</summary>
    public string SendersReason => Reasoned(BreaksSenders ? SendersExample : null, Direction switch
    {
        Direction.None => "what they send is judged as before",
        Direction.Narrower => "what they send may be refused now",
        Direction.Wider => "all that they send is still valid",
        _ => "what they send may be refused now; the two versions cannot be ordered",
    });

    /// <summary>Why receivers are, or are not, affected.</summary>
    public string ReceiversReason => Reasoned(BreaksReceivers ? ReceiversExample : null, Direction switch
    {
        Direction.None => "nothing comes that did not come before",
        Direction.Narrower => "all that comes was valid before",
        Direction.Wider => "something may come that was not valid before",
        _ => "something may come that was not valid before; the two versions cannot be ordered",
    });

    private static string Reasoned(string? example, string reason) => example is null ? reason : $"{reason}, such as {example}";
}
