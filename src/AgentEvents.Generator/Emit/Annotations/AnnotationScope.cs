using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Annotations;

/// <summary>What the annotators of a file share: which schemas have anything to say, and how they are called.</summary>
internal sealed class AnnotationScope
{
    private readonly HashSet<int> _speaking;

    /// <summary>Finds out which schemas have anything to say.</summary>
    /// <param name="checks">The validators that the annotators ask.</param>
    public AnnotationScope(CheckScope checks)
    {
        Checks = checks;
        var graph = checks.Graph;
        var followed = graph.Schemas.Select(Followed).ToArray();
        _speaking = Speaking(graph, followed);
        var models = checks.Spec.Types.OfType<ModelSpec>().Select(m => m.SchemaId).ToArray();
        var reached = Reached(checks.Spec, followed, models);
        Schemas = graph.Schemas.Where(s => reached.Contains(s.Id) && (Speaks(s) || models.Contains(s.Id))).ToArray();
    }

    /// <summary>The validators.</summary>
    public CheckScope Checks { get; }

    /// <summary>The schemas that need an annotator: those of models, whatever they say, and those that these come to.</summary>
    public IReadOnlyList<CanonicalSchema> Schemas { get; }

    /// <summary>Whether a schema, or one that it applies, annotates anything.</summary>
    public bool Speaks(CanonicalSchema schema) => _speaking.Contains(schema.Id);

    /// <summary>Whether applying a schema annotates anything.</summary>
    public bool Speaks(SchemaReference? reference) => reference is not null && (!reference.Annotations.IsEmpty || _speaking.Contains(reference.Id));

    /// <summary>The statements that annotate the value that the cursor stands on with keywords.</summary>
    public string Say(CanonicalSchema schema, EquatableArray<AnnotationSite> annotations)
    {
        string Lines(bool forStrings) =>
            Code.Lines(
                annotations.Where(r => r.IsForStrings == forStrings).Select(r => $"sink.Add({Checks.Annotation(schema, r)}, cursor.Position);"));
        var strings = Lines(forStrings: true);
        return Code.Lines([Lines(forStrings: false), strings.Length == 0 ? "" : $$"""
            if (cursor.Current == (byte)'"')
            {
                {{Code.Indent(strings, 1)}}
            }

            """]);
    }

    /// <summary>The statements that annotate the value that the cursor stands on with all that a schema says; nothing if it says nothing.</summary>
    public string Apply(CanonicalSchema schema, SchemaReference reference)
    {
        var target = Checks.Graph[reference];
        var call = !Speaks(target) ? ""
            : Checks.Spec.Checks[target.Id].ForeignModel is { } foreign ? $"sink.Annotate<{CSharpIdentifier.OfType(foreign)}>(ref cursor);"
            : $"{AnnotatorsEmitter.MethodOf(Checks.Spec, target.Id)}(ref cursor, sink);";
        var walk = call.Length == 0 || reference.Path.Length == 0
            ? call
            : Code.Lines([$"sink.Enter({CSharpLiteral.Of(reference.Path)});", call, "sink.Leave();"]);
        return Code.Lines([Say(schema, reference.Annotations), walk]);
    }

    /// <summary>The same, and then back to where the value starts.</summary>
    public string ApplyAndReturn(CanonicalSchema schema, SchemaReference? reference, string mark) =>
        Speaks(reference) ? Code.Lines([Apply(schema, reference!), $"cursor.Rewind({mark});"]) : "";

    /// <summary>The same, if the value satisfies the schema.</summary>
    public string ApplyIfSatisfied(CanonicalSchema schema, SchemaReference reference, string mark)
    {
        if (!Speaks(reference))
        {
            return "";
        }

        return Checks.Graph[reference].AllowsAnything ? ApplyAndReturn(schema, reference, mark) : $$"""
            {
                {{Checks.Probe(reference)}}
                bool isSatisfied = {{Checks.Satisfies(reference)}};
                cursor.Rewind({{mark}});
                if (isSatisfied)
                {
                    {{Code.Indent(ApplyAndReturn(schema, reference, mark), 2)}}
                }
            }

            """;
    }

    /// <summary>
    /// The schemas whose annotations a schema passes on: neither those under <c>not</c>, nor those of names, nor those of decoded content.
    /// </summary>
    private static IReadOnlyList<SchemaReference> Followed(CanonicalSchema schema)
    {
        var passing = schema with
        {
            Applicators = schema.Applicators.Where(a => a is not Applicator.Not).ToEquatableArray(),
            Kinds = schema.Kinds.Select(k => k switch
            {
                KindRule.Object members => members with { Names = [] },
                KindRule.Text text => text with { Content = null },
                _ => k,
            }).ToEquatableArray(),
        };
        return ReferenceMap.Of(passing);
    }

    private static HashSet<int> Speaking(CanonicalGraph graph, IReadOnlyList<SchemaReference>[] followed)
    {
        var speaking =
            new HashSet<int>(graph.Schemas.Where(s => !s.Annotations.IsEmpty || followed[s.Id].Any(r => !r.Annotations.IsEmpty)).Select(s => s.Id));
        for (var before = -1; before != speaking.Count;)
        {
            before = speaking.Count;
            speaking.UnionWith(graph.Schemas.Where(s => followed[s.Id].Any(r => speaking.Contains(r.Id))).Select(s => s.Id));
        }

        return speaking;
    }

    private static HashSet<int> Reached(FileSpec file, IReadOnlyList<SchemaReference>[] followed, IEnumerable<int> models)
    {
        var reached = new HashSet<int>();
        var open = new Queue<int>(models);
        while (open.Count > 0)
        {
            var id = open.Dequeue();
            if (file.Checks[id].ForeignModel is null && reached.Add(id))
            {
                foreach (var reference in followed[id])
                {
                    open.Enqueue(reference.Id);
                }
            }
        }

        return reached;
    }
}
