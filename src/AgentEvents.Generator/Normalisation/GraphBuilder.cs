using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Makes canonical schemas out of written ones, each once, as far as references lead.</summary>
/// <param name="index">The schemas as they are written.</param>
/// <param name="collectsAnnotations">Whether canonical schemas remember which keywords annotate an instance.</param>
internal sealed class GraphBuilder(SchemaIndex index, bool collectsAnnotations = false)
{
    // Beyond those that are written. The largest specifications that people write merge a few thousand.
    private const int MaxMergedSchemas = 20_000;

    // How many schemas others may take in. Each brings what it says along: 10,000 make some 10 MB of C#.
    private const int MaxTakenIn = 10_000;

    // In how many ways the same schemas are merged for the sake of their evaluation paths, and how long these get; then they start anew. The absolute
    // location is exact all the same.
    private const int MaxWays = 4;
    private const int MaxPath = 256;

    private readonly Dictionary<SchemaKey, int> _ids = [];
    private readonly List<SchemaKey> _keys = [];
    private readonly Dictionary<SchemaKey, HashSet<SchemaKey>> _ways = [];
    private readonly List<CanonicalSchema> _schemas = [];
    private readonly Dictionary<int, EquatableArray<ApplicatorBuilder>> _alternatives = [];
    private readonly HashSet<SchemaProblem> _problems = [];
    private int _takenIn;

    /// <summary>The schemas as they are written.</summary>
    public SchemaIndex Index { get; } = index;

    /// <summary>What places are called.</summary>
    public PlaceNames Places { get; } = new(index);

    /// <summary>Whether canonical schemas remember which keywords annotate an instance.</summary>
    public bool CollectsAnnotations { get; } = collectsAnnotations;

    /// <summary>
    /// Whether a place that several schemas are for gets what they say together. Otherwise it gets the first one: what has an error needs its types,
    /// and no more.
    /// </summary>
    public bool Merges { get; init; } = true;

    /// <summary>Whether schemas may still take in others. Of one that has an error a tenth is enough.</summary>
    public bool MayTakeIn => Merges || _takenIn <= MaxTakenIn / 10;

    /// <summary>What went wrong, in the order of discovery.</summary>
    public IEnumerable<SchemaProblem> Problems => _problems;

    /// <summary>How many canonical schemas there are.</summary>
    public int Count => _keys.Count;

    /// <summary>What a canonical schema is made of.</summary>
    public SchemaKey KeyOf(int id) => _keys[id];

    /// <summary>The applicators of a canonical schema as they were written.</summary>
    public EquatableArray<ApplicatorBuilder> AlternativesOf(int id) => _alternatives[id];

    /// <summary>The canonical schema of an id that <see cref="Complete"/> has come to.</summary>
    public CanonicalSchema this[int id]
    {
        get => _schemas[id];
        set => _schemas[id] = value;
    }

    /// <summary>The canonical schema for what a file defines at a place.</summary>
    public SchemaReference Refer(SchemaLocation location)
    {
        var reference = Refer([new Source(location, "", Source.BooleanFalse, DynamicScope.Empty.Enter(Index.ResourceOf(location)))]);

        // "true" leaves no source to name the schema after, and a definition needs a name.
        return KeyOf(reference.Id).Sources.IsEmpty ? reference with { Id = IdOf(new SchemaKey([], [], location)) } : reference;
    }

    /// <summary>The canonical schema that stands for several written ones together.</summary>
    public SchemaReference Refer(IEnumerable<Source> sources) => Refer(sources, [], null);

    /// <summary>The canonical schema that stands for several written ones together, without some of their keywords.</summary>
    /// <param name="sources">The schemas.</param>
    /// <param name="without">The keywords to leave out.</param>
    /// <param name="naming">The one to name it after; the first by default.</param>
    public SchemaReference Refer(IEnumerable<Source> sources, EquatableArray<SchemaLocation> without, SchemaLocation? naming)
    {
        var metadata = SchemaMetadata.None;
        var annotations = new List<AnnotationSite>();
        var collapsed = new List<Source>();
        foreach (var source in sources)
        {
            var target = Collapse(source, ref metadata, annotations);
            if (Index.NodeAt(target.Location) is not JsonBooleanNode { Value: true }
                && collapsed.All(c => c.Location != target.Location || c.Scope != target.Scope))
            {
                collapsed.Add(target);
            }
        }

        if (!Merges)
        {
            collapsed = [.. collapsed.Take(1)];
        }

        // Whoever asks for the same schemas gets the same canonical one, whichever way led there.
        var path = JsonPointer.CommonPrefix(collapsed.ConvertAll(c => c.Path));
        var name = naming ?? (collapsed.Count == 1 ? collapsed[0].Location : SchemaLocation.Nowhere);
        var key = new SchemaKey(collapsed.Select(c => c with { Path = c.Path.Substring(path.Length) }).ToEquatableArray(), without, name);
        return new SchemaReference(IdOf(collapsed.Count > 1 ? Bounded(key) : key), path, metadata, annotations.Distinct().ToEquatableArray());
    }

    /// <summary>Merged schemas that hold themselves would otherwise get longer paths on every level, and never be the same again.</summary>
    private SchemaKey Bounded(SchemaKey key)
    {
        var pathless = key with { Sources = key.Sources.Select(s => s with { Path = "" }).ToEquatableArray() };
        if (!_ways.TryGetValue(pathless, out var ways))
        {
            _ways.Add(pathless, ways = []);
        }

        return ways.Contains(key) || (ways.Count < MaxWays && key.Sources.All(s => s.Path.Length <= MaxPath) && ways.Add(key))
            ? key
            : key with { Sources = Numbered(key.Sources) };
    }

    // What an unevaluated... keyword sees depends on which source is below which, so numbers take the place of the paths between them.
    private static EquatableArray<Source> Numbered(EquatableArray<Source> sources)
    {
        var numbered = new Dictionary<string, string>();
        foreach (var (path, number) in sources.Select((source, i) => (source.Path, i)).OrderBy(s => s.Path.Length))
        {
            var around = sources.Where(s => s.Path != path && s.Sees(path)).Select(s => s.Path).OrderByDescending(p => p.Length).FirstOrDefault();
            numbered[path] = path.Length == 0 ? "" : JsonPointer.Append(around is null ? "" : numbered[around], number);
        }

        return sources.Select(s => s with { Path = numbered[s.Path] }).ToEquatableArray();
    }

    /// <summary>Builds every schema that has an id and no form yet; building one may give ids to others.</summary>
    /// <exception cref="SchemaExplosionException">That has no end in sight.</exception>
    public void Complete()
    {
        for (var id = _schemas.Count; id < _keys.Count; id++)
        {
            if (id == Index.Count + MaxMergedSchemas)
            {
                throw new SchemaExplosionException(PlaceOf(id), $"leads to more than {MaxMergedSchemas} merged schemas");
            }

            var target = new SchemaBuilder();
            var expansion = new SourceExpansion(this, target, _keys[id].Without);
            foreach (var source in _keys[id].Sources)
            {
                expansion.Expand(source);
            }

            // One is the schema itself.
            _takenIn += Math.Max(0, expansion.Count - 1);
            if (Merges && _takenIn > MaxTakenIn)
            {
                throw new SchemaExplosionException(
                    PlaceOf(id), $"is the one with which more than {MaxTakenIn} schemas are merged into others by allOf and $ref");
            }

            _alternatives[id] = target.Applicators.ToEquatableArray();
            target.Metadata = OwnMetadata(_keys[id].Naming, target.Metadata);
            _schemas.Add(SchemaCompletion.Complete(id, _keys[id], target, this));
        }
    }

    /// <summary>Notes a problem, once.</summary>
    public void Report(ProblemKind kind, SchemaLocation location, SourceSpan span, params string[] arguments) =>
        _problems.Add(new SchemaProblem(kind, Index.DocumentOf(location).Path, span, arguments.ToEquatableArray()));

    private SchemaLocation PlaceOf(int id) => _keys[id].Sources[0].Location;

    private int IdOf(SchemaKey key)
    {
        if (!_ids.TryGetValue(key, out var id))
        {
            id = _keys.Count;
            _ids.Add(key, id);
            _keys.Add(key);
        }

        return id;
    }

    /// <summary>What the naming schema says about itself; of the others, only the values they know count.</summary>
    private SchemaMetadata OwnMetadata(SchemaLocation naming, SchemaMetadata all) =>
        !naming.IsNowhere && Index.NodeAt(naming) is JsonObjectNode schema
            ? MetadataReader.Read(schema).Or(SchemaMetadata.None with { KnownValues = all.KnownValues })
            : all;

    /// <summary>
    /// Follows a schema that is nothing but a <c>$ref</c> with words around it to the schema that it means. Where a draft lets nothing stand beside
    /// <c>$ref</c>, people write it as the only item of an <c>allOf</c>.
    /// </summary>
    private Source Collapse(Source source, ref SchemaMetadata metadata, List<AnnotationSite> annotations)
    {
        var seen = new HashSet<SchemaLocation>();
        source = source with { Scope = source.Scope.Enter(Index.ResourceOf(source.Location)) };
        while (Index.NodeAt(source.Location) is JsonObjectNode schema
            && Index.DialectOf(source.Location) is var dialect
            && (OnlyItem(schema, source, dialect) ?? Referred(schema, source, dialect)) is { } next
            && seen.Add(source.Location))
        {
            metadata = metadata.Or(MetadataReader.Read(schema));
            if (CollectsAnnotations)
            {
                annotations.AddRange(AnnotationReader.Read(schema, source, this));
            }

            // What is collapsed is never expanded, so what is wrong with its words is found here or not at all.
            new SourceExpansion(this, new SchemaBuilder(), []).ApplyWords(source, schema, dialect);
            source = new Source(next.Target, source.Path + next.Step, source.Via, source.Scope.Enter(Index.ResourceOf(next.Target)));
        }

        // Only a "false" is told by what led to it; any other schema is the same wherever it is asked for.
        return Index.NodeAt(source.Location) is JsonBooleanNode ? source : source with { Via = Source.BooleanFalse };
    }

    private (SchemaLocation Target, string Step)? Referred(JsonObjectNode schema, Source source, Dialect dialect) =>
        schema["$ref"] is JsonStringNode reference
        && (dialect.ReferenceStandsAlone || IsAlone("$ref", schema, dialect))
        && Index.Resolve(source.Location, reference.Value) is { } target
            ? (target, "/$ref")
            : null;

    private static (SchemaLocation Target, string Step)? OnlyItem(JsonObjectNode schema, Source source, Dialect dialect) =>
        schema["allOf"] is JsonArrayNode { Items: [JsonObjectNode item] }
        && item["$ref"] is JsonStringNode
        && (dialect.ReferenceStandsAlone || IsAlone("$ref", item, dialect))
        && IsAlone("allOf", schema, dialect)
            ? (source.Location.Down("allOf").Down("0"), "/allOf/0")
            : null;

    private static bool IsAlone(string keyword, JsonObjectNode schema, Dialect dialect) =>
        schema.Members.All(m => m.Name == keyword || dialect.RuleOf(m.Name) is AnnotationKeyword);
}
