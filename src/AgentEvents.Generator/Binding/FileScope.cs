using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>What names mean while a file is bound: its namespace, its definitions, and what has gone wrong.</summary>
/// <param name="file">The file.</param>
/// <param name="files">What the file and all that it can come to say as a whole, by their URIs.</param>
/// <param name="rootNamespace">The namespace to start from.</param>
/// <param name="names">The names of the places that are not called as they would be by themselves.</param>
internal sealed class FileScope(
    CanonicalFile file,
    IReadOnlyDictionary<string, FileFacts> files,
    string rootNamespace,
    IReadOnlyDictionary<SchemaLocation, string> names)
{
    private readonly List<BindingProblem> _problems = [];

    /// <summary>The canonical schemas.</summary>
    public CanonicalGraph Graph { get; } = file.Graph;

    /// <summary>What has gone wrong.</summary>
    public IReadOnlyList<BindingProblem> Problems => _problems;

    /// <summary>The namespace of the file's types.</summary>
    public string Namespace { get; } = Namespaces.Of(file.Facts, rootNamespace);

    /// <summary>The name of what the root describes.</summary>
    public string RootName { get; } = names.TryGetValue(file.Root, out var given)
        ? given
        : ReservedNames.AvoidType(TypeNames.OfRoot(file.Facts), file.Operation is not null);

    /// <summary>Whether the request of an operation gave way to another one of its name.</summary>
    public bool IsRenamed => names.TryGetValue(file.Root, out var given) && given.EndsWith("Request", StringComparison.Ordinal);

    /// <summary>Whether the root is a schema; that of an OpenAPI document only holds some.</summary>
    public bool HasRoot => Graph.Definitions.Any(d => d.Location == file.Root);

    /// <summary>The class that has the validators of the file.</summary>
    public string ChecksClass => RootName + (HasRoot ? "Checks" : "ComponentChecks");

    // The models of a file that is mapped have methods that are called after the canonical events, its cases by inheritance.
    private string? HubName { get; } = file.Hub is { Target: { } target }
        ? names.TryGetValue(target, out var name) ? name : ReservedNames.AvoidType(TypeNames.OfRoot(files[target.Document]))
        : null;

    /// <summary>Whether a schema is written in this file.</summary>
    public bool IsOwn(CanonicalSchema schema) => schema.Location.Document == file.Facts.Uri;

    /// <summary>
    /// Whether another file makes the type of a schema: a place is one type, and that is its file's. An alternative is none by itself, since what
    /// stands beside the alternatives is part of it.
    /// </summary>
    public bool IsForeign(CanonicalSchema schema) =>
        schema is { IsScoped: false, IsWhole: true, Name.IsBranch: false }
        && !IsOwn(schema)
        && files[schema.Location.Document].HasTypes;

    /// <summary>The full name of the type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="context">The name to take if the schema has none of its own.</param>
    public string FullNameOf(CanonicalSchema schema, string context)
    {
        var space = IsForeign(schema) ? Namespaces.Of(files[schema.Location.Document], rootNamespace) : Namespace;
        return space + "." + NameOf(schema, context);
    }

    /// <summary>The name of the type of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="context">The name to take if its place gives it none here.</param>
    public string NameOf(CanonicalSchema schema, string context)
    {
        var wanted = schema.Name is { } place && (IsOwn(schema) || IsForeign(schema)) ? NameOf(schema.Location, place) ?? context : context;
        if (!CSharpName.Fits(wanted) && !IsForgiving)
        {
            Report(ProblemKind.InvalidName, schema.Location, wanted, schema.Location.Pointer);
        }

        return ReservedNames.AvoidType(TypeNames.Short(wanted), IsRequest(schema.Location));
    }

    /// <summary>Whether somebody chose the name of a schema's type.</summary>
    public bool IsChosen(CanonicalSchema schema) =>
        schema.Name is { Source: NameSource.Chosen, Steps.IsEmpty: true } && (IsOwn(schema) || IsForeign(schema));

    /// <summary>
    /// The name that a schema asks for, which it may have to share with others: <c>x-dotnet-name</c>, the key of a definition, or its title.
    /// </summary>
    public string? WantedNameOf(CanonicalSchema schema) => schema.Name is not { } place || !IsOwn(schema) ? null : place switch
    {
        { Steps.IsEmpty: true, Source: NameSource.Chosen } => place.Name,
        { Steps.IsEmpty: true, Source: NameSource.Key } => CSharpName.Pascal(place.Name),
        _ => CSharpName.Pascal(schema.Metadata.Title ?? ""),
    };

    // The name of a place is decided before any file is looked at; null after a report.
    private string? NameOf(SchemaLocation location, PlaceName place)
    {
        if (names.TryGetValue(location, out var given))
        {
            return given;
        }

        var isOwnName = place.Steps.IsEmpty && place.Anchor == location;
        if (isOwnName && place.Source == NameSource.Chosen && !CSharpName.IsIdentifier(place.Name))
        {
            Report(ProblemKind.InvalidName, location, place.Name, location.Pointer);
            return null;
        }

        if (isOwnName && place.Source is NameSource.Key or NameSource.Root && CSharpName.Pascal(place.Name) is null && !IsForgiving)
        {
            Report(ProblemKind.InvalidName, location, place.Name, location.Pointer);
            return null;
        }

        var facts = files.TryGetValue(place.Anchor.Document, out var found)
            ? found
            : file.Facts with { Uri = place.Anchor.Document, Name = place.Name };
        var anchor = names.TryGetValue(place.Anchor, out var called)
            ? called
            : ReservedNames.AvoidType(TypeNames.OfAnchor(place, TypeNames.OfRoot(facts)), IsRequest(place.Anchor));
        return isOwnName ? anchor : TypeNames.Below(anchor, place);
    }

    /// <summary>The name of a member, or null after a report.</summary>
    public string? MemberNameOf(MemberRule member, SchemaLocation owner, string type)
    {
        var wanted = member.Value.Metadata.DotnetName ?? OwnName(Graph[member.Value]);
        var name = wanted is null ? CSharpName.Pascal(member.Name) : CSharpName.IsIdentifier(wanted) ? wanted : null;
        if (name is not null)
        {
            var free = IsRequest(owner)
                ? ReservedNames.AvoidInRequest(name, type, Http.ApiNames.Connection(file.Operation!.Api))
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

    private bool IsMapperName(string name) => HubName is not null
        && (name == "To" + HubName
            || name == "From" + HubName
            || name.StartsWith("to__", StringComparison.Ordinal)
            || name.StartsWith("from__", StringComparison.Ordinal));

    private bool IsRequest(SchemaLocation location) => file.Operation is not null && location == file.Root;

    private static bool IsDefinition(SchemaLocation location) =>
        location.Pointer.Length == 0
        || (location.Pointer.StartsWith("/$defs/", StringComparison.Ordinal) && location.Pointer.IndexOf('/', "/$defs/".Length) < 0);
}
