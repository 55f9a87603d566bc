namespace AgentEvents.Generator.Canonical;

/// <summary>All schemas of a file and of the files that it refers to, in canonical form. Schemas name one another by their index.</summary>
/// <param name="Schemas">The schemas; each stands at the index that is its id.</param>
/// <param name="Definitions">The schemas that the file itself defines: its root and its <c>$defs</c>.</param>
internal sealed record CanonicalGraph(EquatableArray<CanonicalSchema> Schemas, EquatableArray<Definition> Definitions)
{
    /// <summary>Whether schemas lead to another one, over any number of references.</summary>
    public bool Reaches(IEnumerable<SchemaReference> from, int id)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>(from.Select(r => r.Id));
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next == id)
            {
                return true;
            }

            if (reached.Add(next))
            {
                ReferenceMap.Apply(Schemas[next], reference =>
                {
                    open.Push(reference.Id);
                    return reference;
                });
            }
        }

        return false;
    }

    /// <summary>The schema that a reference means.</summary>
    public CanonicalSchema this[SchemaReference reference] => Schemas[reference.Id];
}

/// <summary>A schema that a file defines.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Id">Its canonical form.</param>
internal sealed record Definition(SchemaLocation Location, int Id);

/// <summary>Another schema of the graph, applied to the same instance or to a part of it.</summary>
/// <param name="Id">The index of that schema.</param>
/// <param name="Path">The evaluation path from the schema that refers to it: <c>/properties/to/$ref</c>.</param>
/// <param name="Annotations">What the place that refers to it says about it; falls back to what the schema says about itself.</param>
/// <param name="Remarks">The same, keyword by keyword, where annotations are collected; their paths start where <paramref name="Path"/> does.</param>
internal sealed record SchemaReference(int Id, string Path, Annotations Annotations, EquatableArray<RemarkSite> Remarks);

/// <summary>
/// A schema in canonical form: one rule for each kind of instance, then the applicators that could not be merged into these rules.
/// <c>allOf</c> and <c>$ref</c> are gone: what they bring is part of the rules. This is the only form that models, readers, writers and
/// validators are made from; nobody looks at schema text again.
/// </summary>
/// <param name="Id">Its index in the graph.</param>
/// <param name="Location">Where the schema that gives it its name is written.</param>
/// <param name="AbsoluteLocation">The same as the URI that users see; empty if it is written in no one place.</param>
/// <param name="IsScoped">Whether it means something else where it is written: a <c>$dynamicRef</c> below it leads elsewhere from here.</param>
/// <param name="Annotations">What the schema says about itself.</param>
/// <param name="Remarks">The same, keyword by keyword, where annotations are collected: what every instance that is valid is annotated with.</param>
/// <param name="Kinds">The rule for each <see cref="InstanceKind"/>, by its number.</param>
/// <param name="Applicators">What is left of <c>anyOf</c>, <c>oneOf</c>, <c>not</c>, <c>if</c>: schemas applied to the same instance.</param>
/// <param name="Union">How an instance tells which one of several schemas it follows, if it does.</param>
internal sealed record CanonicalSchema(
    int Id,
    SchemaLocation Location,
    string AbsoluteLocation,
    bool IsScoped,
    Annotations Annotations,
    EquatableArray<RemarkSite> Remarks,
    EquatableArray<KindRule> Kinds,
    EquatableArray<Applicator> Applicators,
    Union? Union)
{
    /// <summary>Whether its validator remembers verdicts, since it would otherwise judge the same value too often.</summary>
    public bool RemembersVerdicts { get; init; }

    /// <summary>The rule for a kind of instance.</summary>
    public KindRule this[InstanceKind kind] => Kinds[(int)kind];

    /// <summary>Whether every instance is valid.</summary>
    public bool AllowsAnything => Union is null && Applicators.IsEmpty && Kinds.All(k => k.IsUnconstrained);

    /// <summary>Whether no instance is valid.</summary>
    public bool AllowsNothing => Kinds.All(k => k is KindRule.Rejected);

    /// <summary>The kinds of instance that the schema does not turn away at first sight.</summary>
    public IEnumerable<InstanceKind> AllowedKinds => Enumerable.Range(0, Kinds.Count).Where(k => Kinds[k] is not KindRule.Rejected).Select(k => (InstanceKind)k);

    /// <summary>The one kind of instance allowed, or null if there are several or none.</summary>
    public InstanceKind? OnlyKind => AllowedKinds.Take(2).ToArray() is [var only] ? only : null;
}

/// <summary>The kinds of JSON value (JSON Schema Core 4.2.1).</summary>
internal enum InstanceKind
{
    Null,
    Boolean,
    Object,
    Array,
    Number,
    String,
}

/// <summary>What a schema says about itself and does not enforce.</summary>
/// <param name="Title">The <c>title</c>.</param>
/// <param name="Description">The <c>description</c>.</param>
/// <param name="DotnetName">The <c>x-dotnet-name</c>.</param>
/// <param name="IsDeprecated">Whether it is <c>deprecated</c>.</param>
/// <param name="IsReadOnly">Whether it is <c>readOnly</c>.</param>
/// <param name="KnownValues">The <c>x-extensible-enum</c>.</param>
/// <param name="Sources">The <c>x-source</c>, as "document, section".</param>
/// <param name="Errata">The reasons given in <c>x-erratum</c>.</param>
/// <param name="Mapping">What it says about the canonical events.</param>
internal sealed record Annotations(
    string? Title,
    string? Description,
    string? DotnetName,
    bool IsDeprecated,
    bool IsReadOnly,
    EquatableArray<string> KnownValues,
    EquatableArray<string> Sources,
    EquatableArray<string> Errata,
    MappingMarks Mapping)
{
    /// <summary>Nothing said.</summary>
    public static Annotations None { get; } = new(null, null, null, false, false, [], [], [], MappingMarks.None);

    /// <summary>These, completed by what others say.</summary>
    public Annotations Or(Annotations other) => new(
        Title ?? other.Title,
        Description ?? other.Description,
        DotnetName ?? other.DotnetName,
        IsDeprecated || other.IsDeprecated,
        IsReadOnly || other.IsReadOnly,
        KnownValues.IsEmpty ? other.KnownValues : KnownValues,
        Sources.IsEmpty ? other.Sources : Sources,
        Errata.IsEmpty ? other.Errata : Errata,
        Mapping.Or(other.Mapping));
}

/// <summary>A keyword that can be violated.</summary>
/// <param name="Keyword">Its name.</param>
/// <param name="Path">The evaluation path from the canonical schema to it.</param>
/// <param name="AbsoluteLocation">Its own place: a URI with a JSON Pointer fragment.</param>
/// <param name="Message">What it demands.</param>
internal sealed record AssertionSite(string Keyword, string Path, string AbsoluteLocation, string Message);

/// <summary>A keyword that annotates what is valid (Core 7.7).</summary>
/// <param name="Keyword">Its name.</param>
/// <param name="Path">The evaluation path to it.</param>
/// <param name="AbsoluteLocation">Its own place: a URI with a JSON Pointer fragment.</param>
/// <param name="Value">Its value, which is the annotation: JSON.</param>
/// <param name="IsForStrings">Whether it annotates strings only.</param>
internal sealed record RemarkSite(string Keyword, string Path, string AbsoluteLocation, string Value, bool IsForStrings);
