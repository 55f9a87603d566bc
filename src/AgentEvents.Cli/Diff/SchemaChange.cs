using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff;

/// <summary>One change of a schema.</summary>
/// <param name="Rule">What kind of change: <c>required-added</c>, <c>enum-value-removed</c>, …</param>
/// <param name="Pointer">Where in the schema, as a JSON Pointer; into the old document for what is gone.</param>
/// <param name="Message">What has changed.</param>
/// <param name="Direction">What that does.</param>
/// <param name="Node">What stands there now, or what is around it.</param>
internal sealed record SchemaChange(string Rule, string Pointer, string Message, Direction Direction, JsonNode? Node)
{
    /// <summary>Whether those who produce documents by the old schema can be refused by the new one.</summary>
    public bool BreaksSenders => Direction is Direction.Narrower or Direction.Other;

    /// <summary>Whether those who consume documents by the old schema can be sent something by the new one that they do not expect.</summary>
    public bool BreaksReceivers => Direction is Direction.Wider or Direction.Other;

    /// <summary>Why senders are, or are not, affected.</summary>
    public string SendersReason => Direction switch
    {
        Direction.None => "what they send is judged as before",
        Direction.Narrower => "what they send may be refused now",
        Direction.Wider => "all that they send is still valid",
        _ => "what they send may be refused now; the two versions cannot be ordered",
    };

    /// <summary>Why receivers are, or are not, affected.</summary>
    public string ReceiversReason => Direction switch
    {
        Direction.None => "nothing comes that did not come before",
        Direction.Narrower => "all that comes was valid before",
        Direction.Wider => "something may come that was not valid before",
        _ => "something may come that was not valid before; the two versions cannot be ordered",
    };
}
