using System.Globalization;

namespace AgentEvents.Benchmarks.Growth;

/// <summary>
/// The <c>growth</c> command: what happens when a schema becomes twice as large. Arguments are the kinds to look at, all of them without any;
/// <c>KIND=SIZE</c> looks at one size only.
/// </summary>
internal static class GrowthCommand
{
    // Twice the schema is twice the work. The rest is for what costs n log n, and for the clock.
    private const double MaxCodeRatio = 2.2;
    private const double MaxTimeRatio = 2.7;

    // What is quicker says more of the machine than of the schema.
    private static readonly TimeSpan TooShort = TimeSpan.FromMilliseconds(150);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static IEnumerable<GrowthKind> Kinds => ObjectKinds.All.Concat(AlternativeKinds.All).Concat(ReferenceKinds.All);

    /// <summary>Measures and reports.</summary>
    /// <param name="arguments">Kinds.</param>
    /// <param name="output">Takes a line for each size.</param>
    /// <returns>The exit code: 0 if everything grows as its schema does, otherwise 1; 2 if a kind is unknown.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        var unknown = arguments.Select(a => a.Split('=')[0]).Where(a => Kinds.All(k => k.Name != a)).ToArray();
        if (unknown.Length > 0)
        {
            output.WriteLine($"# unknown: {string.Join(", ", unknown)}; these are known: {string.Join(", ", Kinds.Select(k => k.Name))}");
            return 2;
        }

        _ = GrowthMeasurement.Of(Kinds.First().Make(2), 2);
        output.WriteLine("kind                       size  schema B  generate ms  ratio       C# B  ratio  compile ms  ratio  first call ms  ratio");
        var failures = Chosen(arguments).Count(kind => !Holds(kind, output));
        output.WriteLine(failures == 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"# all grow as their schemas do: code at most {MaxCodeRatio} times, times at most {MaxTimeRatio}")
            : $"# {failures} kinds grow faster than their schemas");
        return failures == 0 ? 0 : 1;
    }

    private static IEnumerable<GrowthKind> Chosen(string[] arguments) => arguments.Length == 0
        ? Kinds
        : arguments.Select(a => a.Split('=')).Select(a => Kinds.Single(k => k.Name == a[0]) is var kind && a.Length > 1
            ? kind with { Sizes = [int.Parse(a[1], CultureInfo.InvariantCulture)] }
            : kind);

    private static bool Holds(GrowthKind kind, TextWriter output)
    {
        GrowthPoint? first = null;
        GrowthPoint? before = null;
        var doublings = 0;
        foreach (var size in kind.Sizes)
        {
            var point = GrowthMeasurement.Of(kind.Make(size), size);
            output.WriteLine(Line(kind, before, point));
            if (point.Refusal is not null)
            {
                return false;
            }

            doublings += before is null ? 0 : 1;
            first ??= point;
            before = point;
            if (point.Whole > Patience)
            {
                break;
            }
        }

        return doublings == 0 || (IsProportional(first!.CodeBytes, before!.CodeBytes, doublings, MaxCodeRatio)
            && IsProportional(first.Generation, before.Generation, doublings)
            && IsProportional(first.Compilation, before.Compilation, doublings)
            && IsProportional(first.FirstCall, before.FirstCall, doublings));
    }

    private static bool IsProportional(TimeSpan first, TimeSpan last, int doublings) =>
        last < TooShort
        || IsProportional(Math.Max(first.TotalMilliseconds, TooShort.TotalMilliseconds / 8), last.TotalMilliseconds, doublings, MaxTimeRatio);

    private static bool IsProportional(double first, double last, int doublings, double ratio) => last <= first * Math.Pow(ratio, doublings);

    private static string Line(GrowthKind kind, GrowthPoint? before, GrowthPoint point) => string.Create(
        CultureInfo.InvariantCulture,
        $"{kind.Name,-26} {point.Size,5} {point.SchemaBytes,9} {Timed(before?.Generation, point.Generation),18} "
            + $"{point.CodeBytes,11} {Ratio(before?.CodeBytes, point.CodeBytes),5} {Timed(before?.Compilation, point.Compilation),17} "
            + $"{Timed(before?.FirstCall, point.FirstCall),20} {point.Refusal}");

    private static string Timed(TimeSpan? before, TimeSpan now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{now.TotalMilliseconds:0} {Ratio(before?.TotalMilliseconds, now.TotalMilliseconds),5}");

    private static string Ratio(double? before, double now) =>
        before is null or 0 ? "-" : (now / before.Value).ToString("0.00", CultureInfo.InvariantCulture);
}
