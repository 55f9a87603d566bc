using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides which C# type stands for text of a format that is asserted.</summary>
internal static class TextTypes
{
    /// <summary>The type that counts before any list of values does, or null.</summary>
    public static CSharpType? BeforeValues(KindRule.Text text) => text.Checks switch
    {
        var checks when checks.Any(c => c is StringCheck.Instant) => new CSharpType.Instant(),
        var checks when checks.Any(c => c is StringCheck.Format { Name: KnownFormats.PhoneNumber }) => new CSharpType.Phone(),
        _ => null,
    };

    /// <summary>The type of text that no list of values limits.</summary>
    public static CSharpType Of(KindRule.Text text)
    {
        if (text.Checks.Any(c => c is StringCheck.Day))
        {
            return new CSharpType.Day();
        }

        // What must conform to two formats is either, and the first is as good as the second.
        return text.Checks.OfType<StringCheck.Format>().Select(f => VerbatimOf(f.Name)).FirstOrDefault(v => v is not null) is { } value
            ? new CSharpType.Verbatim(value)
            : new CSharpType.Text();
    }

    private static VerbatimValue? VerbatimOf(string format) => format switch
    {
        "uuid" => VerbatimValue.Guid,
        "uri" => VerbatimValue.Uri,
        "duration" => VerbatimValue.TimeSpan,
        "time" => VerbatimValue.TimeOnly,
        _ => null,
    };
}
