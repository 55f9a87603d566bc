using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>The names of a file's types, each with the schema that has it.</summary>
internal sealed class TakenNames(FileScope scope)
{
    private readonly Dictionary<string, CanonicalSchema> _owners = new(StringComparer.Ordinal);

    /// <summary>Gives a schema a name, whoever else wants it.</summary>
    /// <param name="name">The name without its namespace.</param>
    /// <param name="schema">The schema.</param>
    public void Keep(string name, CanonicalSchema schema) => _owners[scope.Namespace + "." + name] = schema;

    /// <summary>
    /// Keeps the name of a place for the place: other files refer to its type, so nothing that is made up on the way may be called so.
    /// </summary>
    public void KeepFor(CanonicalSchema schema)
    {
        var name = scope.FullNameOf(schema, "");
        if (!_owners.ContainsKey(name))
        {
            _owners.Add(name, schema);
        }
    }

    /// <summary>
    /// Whether a name is left for a schema, which takes it then. One place can come in several canonical forms, alone and with what stands beside
    /// alternatives; only one of them is the type of that name. Of two names that somebody chose, none gives way: that is an error, which names both.
    /// </summary>
    /// <param name="name">The name with its namespace.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="isBound">Whether a schema has its type.</param>
    public bool TryTake(string name, CanonicalSchema schema, Func<CanonicalSchema, bool> isBound)
    {
        // A name that was kept for a place is had by the first of its forms that needs a type.
        if (!_owners.TryGetValue(name, out var owner) || (owner.Location == schema.Location && !isBound(owner)))
        {
            _owners[name] = schema;
            return true;
        }

        return owner.Id == schema.Id || (owner.Location != schema.Location && scope.IsChosen(schema) && scope.IsChosen(owner));
    }

    /// <summary>The name of a type that stands for no schema alone, with a number behind it if it is taken.</summary>
    /// <param name="wanted">The name without its namespace.</param>
    /// <param name="schema">The schema that it stands for, among others.</param>
    public string TakeFree(string wanted, CanonicalSchema schema)
    {
        var name = TypeNames.Free([wanted], n => !_owners.ContainsKey(scope.Namespace + "." + n));
        Keep(name, schema);
        return name;
    }
}
