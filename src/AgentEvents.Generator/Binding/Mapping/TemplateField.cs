namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>A field in a template.</summary>
/// <param name="Name">The canonical field.</param>
/// <param name="Modifier">How it is written, or null.</param>
internal sealed record TemplateField(string Name, string? Modifier)
{
    private const string Digits = "digits";

    // What stands at the end of a time, as the runtime's WireTime knows it.
    private static readonly string[] Times = ["Z", "+0000", "utc", ".000Z", ".000+0000", ".000utc"];

    /// <summary>All modifiers.</summary>
    public static IReadOnlyList<string> Modifiers { get; } = [Digits, .. Times];

    /// <summary>Whether a phone number stands without its plus sign.</summary>
    public bool IsDigits => Modifier == Digits;

    /// <summary>Whether the modifier says how a time is written.</summary>
    public bool IsTime => Times.Contains(Modifier);

    /// <summary>What is wrong with the modifier at a field of a type; null if nothing is.</summary>
    /// <param name="type">The type of the field.</param>
    public string? ObjectionTo(CSharpType type) => (Modifier, type) switch
    {
        (null, CSharpType.Instant) => $"the field {Name} is a time, and the member is no date-time: say how the time is written, as in "
            + $"{{{Name}:+0000}} (a zone without a colon), {{{Name}:utc}} (no zone) "
            + $"or {{{Name}:Z}}, with .000 in front where milliseconds are always written; or give the member the format date-time",
        (null, _) => null,
        _ when IsDigits && type is not CSharpType.Phone => "digits is for phone numbers",
        _ when IsTime && type is not CSharpType.Instant => $"{Modifier} is for times",
        _ => null,
    };
}
