namespace AgentEvents.Generator.Resolution;

/// <summary>What a project chooses about text and numbers; what is not chosen is as the dialects say.</summary>
/// <param name="AssertsFormats">Whether <c>format</c> turns instances away in all dialects, and models hold what it stands for.</param>
/// <param name="IntegerFormat">The format of integers that have none, or null.</param>
/// <param name="NumberFormat">The format of numbers that have none, or null.</param>
internal sealed record ScalarChoices(bool AssertsFormats = false, string? IntegerFormat = null, string? NumberFormat = null)
{
    /// <summary>Nothing chosen.</summary>
    public static ScalarChoices None { get; } = new();

    /// <summary>What MSBuild properties say. An unknown value chooses nothing; the targets of the package have refused it.</summary>
    /// <param name="formats"><c>AgentEventsAssertFormats</c>.</param>
    /// <param name="integers"><c>AgentEventsIntegers</c>.</param>
    /// <param name="numbers"><c>AgentEventsNumbers</c>.</param>
    public static ScalarChoices Of(string? formats, string? integers, string? numbers) => new(
        string.Equals(formats, "true", StringComparison.OrdinalIgnoreCase),
        FormatOf(integers, ("int", "int32"), ("long", "int64")),
        FormatOf(numbers, ("decimal", "decimal"), ("double", "double")));

    private static string? FormatOf(string? chosen, params (string Type, string Format)[] types) =>
        types.FirstOrDefault(t => string.Equals(t.Type, chosen, StringComparison.OrdinalIgnoreCase)).Format;
}
