using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>What names mean while a file is bound: its namespace, its definitions, and what has gone wrong.</summary>
/// <param name="file">The file.</param>
/// <param name="files">What the file and all that it can come to say as a whole, by their URIs.</param>
/// <param name="rootNamespace">The namespace to start from.</param>
internal sealed class FileScope(CanonicalFile file, IReadOnlyDictionary<string, FileFacts> files, string rootNamespace)
{
    private readonly List<BindingProblem> _problems = [];

    /// <summary>The canonical schemas.</summary>
    public CanonicalGraph Graph { get; } = file.Graph;

    /// <summary>What has gone wrong.</summary>
    public IReadOnlyList<BindingProblem> Problems => _problems;

    /// <summary>The namespace of the file's types.</summary>
    public string Namespace { get; } = NamespaceOf(file.Facts, rootNamespace);

    /// <summary>The name of what the root describes.</summary>
    public string RootName { get; } = ReservedNames.AvoidType(RootNameOf(file.Facts), file.Operation is not null);

    /// <summary>The class that has the validators of the file.</summary>
    public string ChecksClass => RootName + "Checks";

    // The models of a file that is mapped have methods that are called after the canonical events, its cases by inheritance.
    private string? HubName { get; } = file.Hub is { Target: { } target }
        ? ReservedNames.AvoidType(RootNameOf(files[target.Document]))
        : null;

    /// <summary>Whether a schema is written in this file.</summary>
    public bool IsOwn(CanonicalSchema schema) => schema.Location.Document == file.Facts.Uri;

    /// <summary>
    /// Whether a schema is written in another file of the project, and is a definition there, so that the other file makes the type for it.
    /// </summary>
    public bool IsForeign(CanonicalSchema schema) =>
        !schema.Location.IsNowhere
        && !schema.IsScoped
        && !IsOwn(schema)
        && IsDefinition(schema.Location)
        && files[schema.Location.Document].HasTypes;

    /// <summary>The full name of the type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="context">The name to take if the schema has none of its own.</param>
    public string FullNameOf(CanonicalSchema schema, string context)
    {
        var space = IsForeign(schema) ? NamespaceOf(files[schema.Location.Document], rootNamespace) : Namespace;
        return space + "." + NameOf(schema, context);
    }

    /// <summary>The name of the type of a schema.</summary>
    public string NameOf(CanonicalSchema schema, string context) =>
        ReservedNames.AvoidType(Shortened(WantedNameOf(schema, context), schema), IsRequest(schema.Location));

    // Names of what has none are made of the names around it, and grow with every level.
    private string Shortened(string name, CanonicalSchema schema)
    {
        if (CSharpName.Fits(name))
        {
            return name;
        }

        if (!IsForgiving)
        {
            Report(ProblemKind.InvalidName, schema.Location, name, schema.Location.Pointer);
        }

        var number = "_" + schema.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var length = Math.Min(name.Length, CSharpName.MaxLength) - number.Length;
        while (!CSharpName.Fits(name.Substring(0, length) + number))
        {
            length--;
        }

        return name.Substring(0, length) + number;
    }

    private string WantedNameOf(CanonicalSchema schema, string context)
    {
        if (schema.Location.IsNowhere)
        {
            return context;
        }

        if (schema.Metadata.DotnetName is { } chosen)
        {
            if (CSharpName.IsIdentifier(chosen))
            {
                return chosen;
            }

            Report(ProblemKind.InvalidName, schema.Location, chosen, schema.Location.Pointer);
            return context;
        }

        if (!IsDefinition(schema.Location))
        {
            return schema.Metadata.Title is { } title && CSharpName.Pascal(title) is { } titled ? titled : context;
        }

        var wanted = schema.Location.Pointer.Length == 0
            ? schema.Metadata.Title ?? StemOf(schema.Location.Document)
            : JsonPointer.Split(schema.Location.Pointer)![1];
        return CSharpName.Pascal(wanted) ?? Complain(schema.Location, wanted, context);
    }

    /// <summary>The name of a member, or null after a report.</summary>
    public string? MemberNameOf(MemberRule member, SchemaLocation owner, string type)
    {
        var wanted = member.Value.Metadata.DotnetName ?? OwnName(Graph[member.Value]);
        var name = wanted is null ? CSharpName.Pascal(member.Name) : CSharpName.IsIdentifier(wanted) ? wanted : null;
        if (name is not null)
        {
            var free = IsRequest(owner)
                ? ReservedNames.AvoidInRequest(name, type, file.Operation!.Api)
                : ReservedNames.Avoid(name, type, ReservedNames.Model);
            return IsMapperName(free) ? free + "Value" : free;
        }

        if (IsForgiving)
        {
            Report(ProblemKind.RawMember, owner, member.Name, type, "no C# identifier can be made of its name");
        }
        else
        {
            Report(
                ProblemKind.InvalidName,
                owner,
                wanted ?? member.Name,
                JsonPointer.Append(owner.Pointer, "properties") + "/" + JsonPointer.Escape(member.Name));
        }

        return null;
    }

    /// <summary>
    /// The name that an item of a tuple is given, or null if it has none: <c>x-dotnet-name</c>, or the title of a schema that stands there itself.
    /// </summary>
    public string? ItemNameOf(SchemaReference item)
    {
        var schema = Graph[item];
        var chosen = item.Metadata.DotnetName ?? OwnName(schema);
        if (chosen is not null && !CSharpName.IsIdentifier(chosen))
        {
            Report(ProblemKind.InvalidName, schema.Location, chosen, schema.Location.Pointer);
            chosen = null;
        }

        var title = item.Metadata.Title ?? (IsDefinition(schema.Location) ? null : schema.Metadata.Title);
        return chosen ?? (title is null ? null : CSharpName.Pascal(title));
    }

    /// <summary>Whether the name of an item is chosen and no title.</summary>
    public bool IsChosen(SchemaReference item) => (item.Metadata.DotnetName ?? OwnName(Graph[item])) is not null;

    /// <summary>
    /// Whether names that do not fit C# are worked around. Our own dialect has <c>x-dotnet-name</c> for them and wants them sorted out;
    /// in anybody else's schema a member without a good name is no reason to refuse the rest.
    /// </summary>
    public bool IsForgiving => file.AllowsUnknown;

    /// <summary>Reports an <c>x-dotnet-namespace</c> that is none.</summary>
    public void CheckNamespace()
    {
        if (file.Facts.Namespace is { } chosen && chosen != Namespace)
        {
            Report(ProblemKind.InvalidName, file.Root, chosen, "");
        }
        else if (!CSharpName.NamespaceFits(Namespace))
        {
            Report(ProblemKind.InvalidName, file.Root, Namespace, "");
        }
    }

    /// <summary>Reports a problem with a schema; with the file's root for what is written in no one place.</summary>
    public void Report(ProblemKind kind, SchemaLocation location, params string[] arguments) =>
        _problems.Add(new BindingProblem(kind, location.IsNowhere ? file.Root : location, arguments.ToEquatableArray()));

    // An x-dotnet-name inside an inline schema names the member unless it names a type.
    private static string? OwnName(CanonicalSchema schema) =>
        IsDefinition(schema.Location) || schema.OnlyKind is InstanceKind.Object ? null : schema.Metadata.DotnetName;

    private string Complain(SchemaLocation location, string wanted, string context)
    {
        if (!IsForgiving)
        {
            Report(ProblemKind.InvalidName, location, wanted, location.Pointer);
        }

        return context;
    }

    private bool IsMapperName(string name) => HubName is not null
        && (name == "To" + HubName
            || name == "From" + HubName
            || name.StartsWith("to__", StringComparison.Ordinal)
            || name.StartsWith("from__", StringComparison.Ordinal));

    private bool IsRequest(SchemaLocation location) => file.Operation is not null && location == file.Root;

    private static bool IsDefinition(SchemaLocation location) =>
        location.Pointer.Length == 0
        || (location.Pointer.StartsWith("/$defs/", StringComparison.Ordinal) && location.Pointer.IndexOf('/', "/$defs/".Length) < 0);

    private static string NamespaceOf(FileFacts facts, string rootNamespace)
    {
        if (facts.Namespace is { } chosen && chosen.Split('.').All(CSharpName.IsIdentifier))
        {
            return chosen;
        }

        // Uri.AbsolutePath unescapes the slashes in a file's name, and the id of an operation may hold some.
        var path = facts.Uri.Substring(facts.Uri.IndexOf(':') + 1);
        var folders = (path.StartsWith("//", StringComparison.Ordinal) ? path.Split('/').Skip(3) : path.Split('/'))
            .Where(f => f.Length > 0)
            .ToArray();
        var names = folders.Take(folders.Length - 1).Select(f => CSharpName.Pascal(Uri.UnescapeDataString(f))).OfType<string>();
        return string.Join(".", new[] { rootNamespace }.Concat(names));
    }

    private static string RootNameOf(FileFacts facts) =>
        CSharpName.Pascal(facts.Name ?? StemOf(facts.Uri)) ?? CSharpName.Pascal(StemOf(facts.Uri)) ?? "Root";

    private static string StemOf(string uri)
    {
        var file = Uri.UnescapeDataString(uri.Substring(uri.LastIndexOf('/') + 1));
        return file.Split('.')[0];
    }
}
