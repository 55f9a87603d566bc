using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Schemas;

/// <summary>
/// Which schemas of a file are written once, under a name that others refer to: those with a type under the type's name, and what has no type and is
/// used in several places. So the text stays as long as the schemas are, however often they use each other.
/// </summary>
internal sealed class SchemaNames
{
    // Less than this is shorter to write twice than to look up.
    private const int ShortList = 8;

    private readonly FileSpec _file;
    private readonly Dictionary<int, string> _types = [];
    private readonly HashSet<int> _parts = [];

    /// <summary>Decides for a file.</summary>
    public SchemaNames(FileSpec file)
    {
        _file = file;

        // A record around a value has the value's schema, and one that takes some kinds of it only a part.
        var models = file.Types.OfType<ModelSpec>().Where(m => m.OnlyKind is null).ToLookup(m => m is WrapperSpec);
        AddTypes(models[false].Select(m => (m.SchemaId, m.Name)));
        AddTypes(file.Types.OfType<EnumerationSpec>().Select(e => (e.SchemaId, e.Name)));
        AddTypes(models[true].Select(m => (m.SchemaId, m.Name)));

        // Of a schema that stands alone, only its root is asked for.
        FindParts(_types.Count > 0 ? _types.Keys : [file.Graph.Definitions[0].Id]);
    }

    /// <summary>The parts that have no type, in the order of the graph.</summary>
    public IEnumerable<CanonicalSchema> Parts => _parts.OrderBy(id => id).Select(id => _file.Graph.Schemas[id]);

    /// <summary>The full name of the type that stands for a schema, or null if there is none.</summary>
    public string? TypeOf(int id) => _file.Checks[id].ForeignModel ?? (_types.TryGetValue(id, out var type) ? type : null);

    /// <summary>The name that a schema is referred to by; null if it is written where it is used.</summary>
    public string? NameOf(int id) => TypeOf(id) ?? (_parts.Contains(id) ? $"{_file.Namespace}.{_file.ChecksClass}.{_file.Checks[id].Method}" : null);

    /// <summary>What a part without a type is called among those of its file.</summary>
    public string MemberOf(int id) => "part_" + _file.Checks[id].Method;

    private void AddTypes(IEnumerable<(int Id, string Name)> types)
    {
        foreach (var (id, name) in types.Where(t => !_types.ContainsKey(t.Id)))
        {
            _types.Add(id, _file.Namespace + "." + name);
        }
    }

    private void FindParts(IEnumerable<int> roots)
    {
        var seen = new HashSet<int>(roots);
        var open = new Stack<int>(seen);
        while (open.Count > 0)
        {
            var schema = _file.Graph.Schemas[open.Pop()];
            foreach (var id in Targets(schema).Where(id => TypeOf(id) is null))
            {
                if (seen.Add(id))
                {
                    open.Push(id);
                }
                else if (IsLong(_file.Graph.Schemas[id]))
                {
                    _parts.Add(id);
                }
            }
        }
    }

    private static bool IsLong(CanonicalSchema schema) =>
        Targets(schema).Any() || schema.Kinds.Any(kind => kind.Lists.Any(list => list.Values.Count > ShortList));

    // Of a union only the alternatives are written: each holds what stands beside them too.
    private static IEnumerable<int> Targets(CanonicalSchema schema) =>
        (schema.Union?.Branches ?? ReferenceMap.Of(schema).AsEnumerable()).Select(reference => reference.Id);
}
