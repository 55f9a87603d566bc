using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Names the validators of a file, and finds out which of them are needed.</summary>
internal static class CheckBinder
{
    /// <summary>What validates each schema of the graph.</summary>
    public static EquatableArray<CheckSpec> Bind(CanonicalGraph graph, EquatableArray<TypeSpec> types, TypeBinder binder)
    {
        // A record around a value has the validator of the value, and that is named after the value's own model.
        var models = types.OfType<ModelSpec>().OrderBy(m => m is WrapperSpec).ToArray();
        var foreign = graph.Schemas.Select(s => ForeignModel(s, binder)).ToArray();
        var called = Reach(graph, models.Select(m => m.SchemaId), foreign);
        var register = new NameRegister([]);
        var names = models.GroupBy(m => m.SchemaId).ToDictionary(g => g.Key, g => register.Take(Plain(g.First().Name)));
        return graph.Schemas.Select(schema => new CheckSpec(
            names.TryGetValue(schema.Id, out var name) ? name : register.Take(Wanted(schema)),
            foreign[schema.Id],
            called.Contains(schema.Id))).ToEquatableArray();
    }

    /// <summary>What validates each schema of a graph that stands alone: only its root is asked for.</summary>
    public static EquatableArray<CheckSpec> BindAlone(CanonicalGraph graph)
    {
        var called = Reach(graph, [graph.Definitions[0].Id], new string?[graph.Schemas.Count]);
        var register = new NameRegister([]);
        return graph.Schemas.Select(s => new CheckSpec(register.Take(Wanted(s)), null, called.Contains(s.Id))).ToEquatableArray();
    }

    // What only a decoded string holds has no type here unless a member asked for it.
    private static string? ForeignModel(CanonicalSchema schema, TypeBinder binder) => binder.Scope.IsForeign(schema) ? binder.ModelOf(schema) : null;

    /// <summary>The schemas that the models' validators come to, without those that another file validates and without decoded content.</summary>
    private static HashSet<int> Reach(CanonicalGraph graph, IEnumerable<int> models, string?[] foreign)
    {
        var reached = new HashSet<int>();
        var open = new Queue<int>(models);
        while (open.Count > 0)
        {
            var id = open.Dequeue();
            if (foreign[id] is not null || !reached.Add(id))
            {
                continue;
            }

            foreach (var reference in ReferenceMap.Of(WithoutContent(graph.Schemas[id])))
            {
                open.Enqueue(reference.Id);
            }
        }

        return reached;
    }

    private static CanonicalSchema WithoutContent(CanonicalSchema schema) => schema with
    {
        Kinds = schema.Kinds.Select(k => k is KindRule.Text text ? text with { Content = null } : k).ToEquatableArray(),
    };

    // A pointer's last words say what a validator is for: AgentEvent_To rather than Check17.
    private static string Wanted(CanonicalSchema schema)
    {
        var tokens = schema.Location.Pointer.Split('/')
            .Where(t => t.Length > 0 && t is not ("properties" or "$defs" or "items"))
            .Select(CSharpName.Pascal)
            .OfType<string>()
            .ToArray();
        var words = tokens.Length;
        while (words > 1 && tokens.Skip(tokens.Length - words).Sum(t => t.Length + 1) > CSharpName.MaxLength)
        {
            words--;
        }

        return Plain(string.Join("_", tokens.Skip(tokens.Length - words)));
    }

    // Behind two underscores stand the parts of a validator.
    private static string Plain(string name)
    {
        var words = string.Join("_", name.Split('_').Where(w => w.Length > 0));
        return words.Length == 0 ? "Root" : words;
    }
}
