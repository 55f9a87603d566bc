using AgentEvents.Generator.Dialects;

namespace AgentEvents.Conformance;

/// <summary>Which suite is meant, and how much of it there is: a copy that lacks files would pass with fewer cases and look as good.</summary>
internal static class SuiteFigures
{
    /// <summary>The commit of https://github.com/json-schema-org/JSON-Schema-Test-Suite that the copy and the numbers are of.</summary>
    public const string Commit = "44401e0c046704b476ec9d2e2fccdaee618f259d";

    /// <summary>All cases of all drafts.</summary>
    public const int Cases = 8327;

    /// <summary>The drafts that the generator reads, the oldest first.</summary>
    public static IReadOnlyList<SuiteDraft> Drafts { get; } =
    [
        new("draft4", Draft04.Dialect, 618, 100, 219),
        new("draft6", Draft06.Dialect, 839, 106, 325),
        new("draft7", Draft07.Dialect, 927, 118, 676),
        new("draft2019-09", Draft201909.Dialect, 1259, 158, 757),
        new("draft2020-12", Draft202012.Dialect, 1299, 162, 764),
    ];
}
