namespace AgentEvents.Generator.Tests.Architecture;

/// <summary>Who may know whom. The table is the architecture; a new arrow needs a line here and a reason.</summary>
public sealed class ArrowTests
{
    /// <summary>
    /// For each folder of the generator, the folders whose types its own may refer to. The project's own folder is the outer end and knows all
    /// stages.
    /// </summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["Values"] = [],
        ["Reading"] = ["Values"],

        ["Patterns"] = ["Patterns/Automata", "Patterns/Grammar", "Patterns/Lowering", "Patterns/Reading", "Values"],
        ["Patterns/Automata"] = ["Patterns", "Patterns/Grammar", "Patterns/Lowering", "Patterns/Reading", "Values"],
        ["Patterns/Grammar"] = [],
        ["Patterns/Lowering"] = ["Patterns", "Patterns/Automata", "Patterns/Grammar", "Patterns/Reading", "Values"],
        ["Patterns/Reading"] = ["Patterns/Grammar", "Patterns/Unicode", "Values"],
        ["Patterns/Unicode"] = ["Patterns/Grammar", "Patterns/Reading"],

        ["Operations"] = ["Values"],
        ["Resolution"] = ["Operations", "Reading", "Values"],
        ["OpenApi"] = ["Operations", "Reading", "Resolution", "Values"],
        ["OpenApi/Description"] = ["OpenApi", "Reading", "Values"],

        ["Canonical"] = ["Operations", "Patterns", "Values"],
        ["Normalisation"] = ["Canonical", "Normalisation/Keywords", "OpenApi", "Operations", "Patterns", "Reading", "Resolution", "Values"],
        ["Normalisation/Keywords"] = ["Canonical", "Normalisation", "Patterns", "Patterns/Reading", "Reading", "Resolution", "Values"],
        ["Dialects"] = ["Normalisation/Keywords", "Resolution"],

        ["Binding"] = ["Binding/Http", "Binding/Mapping", "Canonical", "Operations", "Values"],
        ["Binding/Http"] = ["Binding", "Binding/Mapping", "Canonical", "Operations", "Values"],
        ["Binding/Mapping"] = ["Binding", "Canonical", "Operations", "Patterns", "Values"],

        ["Emit"] = [
            "Binding", "Binding/Http", "Binding/Mapping",
            "Emit/Accepting", "Emit/Annotations", "Emit/Checks", "Emit/Http", "Emit/Mapping", "Emit/Models", "Emit/Schemas",
            "Values",
        ],
        ["Emit/Accepting"] = ["Binding", "Canonical", "Emit", "Emit/Checks", "Patterns", "Values"],
        ["Emit/Annotations"] = ["Binding", "Canonical", "Emit", "Emit/Checks", "Values"],
        ["Emit/Catalogue"] = ["Binding", "Binding/Http", "Binding/Mapping", "Emit", "Operations", "Values"],
        ["Emit/Checks"] = ["Binding", "Canonical", "Emit", "Emit/Accepting", "Emit/Annotations", "Emit/Patterns", "Patterns", "Values"],
        ["Emit/Http"] = ["Binding", "Binding/Http", "Binding/Mapping", "Emit", "Emit/Mapping", "Emit/Models", "Operations", "Values"],
        ["Emit/Mapping"] = ["Binding", "Binding/Http", "Binding/Mapping", "Emit", "Emit/Models", "Operations", "Values"],
        ["Emit/Patterns"] = ["Emit", "Patterns", "Values"],
        ["Emit/Schemas"] = ["Binding", "Canonical", "Emit", "Values"],
        ["Emit/Models"] = ["Binding", "Canonical", "Emit", "Emit/Accepting", "Emit/Checks", "Values"],
    };

    [Fact]
    public void ATypeRefersOnlyToWhatItsFolderMayKnow() =>
        Offenders(TypeArrows.OfGenerator).ShouldBeEmpty("Move the type, hand on a value, or say in the table above why the folder has to know.");

    [Fact]
    public void NothingIsAllowedThatNobodyNeeds()
    {
        var needed = TypeArrows.OfGenerator.Select(static a => (a.From.Folder, To: a.To.Folder)).ToHashSet();
        Known.SelectMany(static row => row.Value, static (row, to) => (row.Key, to))
            .Where(arrow => !needed.Contains(arrow))
            .ShouldBeEmpty("Take these out of the table.");
    }

    [Fact]
    public void EveryFolderHasItsRow() =>
        Known.Keys.Append(".")
            .ShouldBe(TypeArrows.OfGenerator.SelectMany(static a => new[] { a.From.Folder, a.To.Folder }).Distinct(), ignoreOrder: true);

    /// <summary>Inside a stage, its parts may call each other; stages never do.</summary>
    [Fact]
    public void StagesLeadToEachOtherInOneDirectionOnly()
    {
        var stages = Known.Select(static row => (Stage: StageOf(row.Key), Next: row.Value.Select(StageOf)))
            .GroupBy(static row => row.Stage, static row => row.Next)
            .ToDictionary(static g => g.Key, static g => g.SelectMany(static next => next).Where(next => next != g.Key).ToHashSet());
        while (stages.Keys.FirstOrDefault(stage => stages[stage].All(next => !stages.ContainsKey(next))) is { } last)
        {
            stages.Remove(last);
        }

        stages.Keys.ShouldBeEmpty("These stages go round in circles.");
    }

    /// <summary>Who makes types asks for other types; nobody who is asked makes any, so that one reads from the top to the bottom.</summary>
    [Fact]
    public void TheTypesOfBindingLeadToEachOtherInOneDirectionOnly()
    {
        var next = TypeArrows.OfGenerator
            .Where(static a => StageOf(a.From.Folder) == "Binding" && StageOf(a.To.Folder) == "Binding" && a.From.ToString() != a.To.ToString())
            .GroupBy(static a => a.From.ToString(), static a => a.To.ToString())
            .ToDictionary(static g => g.Key, static g => g.ToHashSet());

        // A plan is a tree: it has members, and they have plans.
        string[] tree = ["Binding/Mapping/WirePlan", "Binding/Mapping/MemberPlan", "Binding/Mapping/Plans"];
        foreach (var type in tree)
        {
            next[type].ExceptWith(tree);
        }

        while (next.Keys.FirstOrDefault(type => next[type].All(to => !next.ContainsKey(to))) is { } last)
        {
            next.Remove(last);
        }

        next.Select(pair => $"{pair.Key} -> {string.Join(", ", pair.Value.Where(next.ContainsKey))}")
            .ShouldBeEmpty("These types go round in circles.");
    }

    /// <summary>Proof that the tests above would find something, also where the name of the type is nowhere written.</summary>
    [Theory]
    [InlineData("internal sealed class Wrong { private AgentEvents.Generator.Reading.Node? _node; }")]
    [InlineData("internal sealed class Wrong { public static int Length => AgentEvents.Generator.Resolution.Place.Find().Start.ToString().Length; }")]
    [InlineData("internal sealed class Wrong { public static void Run() { var place = "
        + "AgentEvents.Generator.Values.Holder<AgentEvents.Generator.Reading.Node>.One; } }")]
    public void AForbiddenArrowIsFound(string offender)
    {
        (string, string)[] files =
        [
            ("Values/Holder.cs", "namespace AgentEvents.Generator.Values; internal sealed class Holder<T> { public static T? One => default; }"),
            ("Reading/Node.cs", "namespace AgentEvents.Generator.Reading; internal sealed record Node(int Start);"),
            ("Resolution/Place.cs", "namespace AgentEvents.Generator.Resolution; internal sealed class Place { public static Reading.Node "
                + "Find() => new(1); }"),
            ("Binding/Wrong.cs", "namespace AgentEvents.Generator.Binding; " + offender),
        ];
        Offenders(TypeArrows.Of(files)).ShouldContain(static found => found.StartsWith("Binding/Wrong -> ", StringComparison.Ordinal)
            && found.EndsWith("Reading/Node   (Binding -> Reading)", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Offenders(IEnumerable<TypeArrow> arrows) => arrows
        .Where(static a => a.From.Folder != "."
            && a.From.Folder != a.To.Folder
            && !(Known.TryGetValue(a.From.Folder, out var known) && known.Contains(a.To.Folder)))
        .Select(static a => a.ToString())
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static string StageOf(string folder) => folder.Split('/')[0];
}
