using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>
/// Decides what the types of a project are called where two places would have one name. What somebody chose has it first, then roots, then
/// definitions, of each kind the first file and place; the others get the name of what is around them in front. Last come the places without a name
/// of their own, which get a number.
/// </summary>
internal static class NameTable
{
    /// <summary>The names that are not those that the places would have by themselves.</summary>
    /// <param name="files">The files of the project.</param>
    /// <param name="rootNamespace">The namespace to start from.</param>
    public static IReadOnlyList<GivenName> Of(IEnumerable<FilePlaces> files, string rootNamespace) => files
        .GroupBy(f => Namespaces.Of(f.Facts, rootNamespace), StringComparer.Ordinal)
        .SelectMany(space => OfSpace(space.OrderBy(f => f.Facts.Uri, StringComparer.Ordinal).ToArray()))
        .ToArray();

    private static IEnumerable<GivenName> OfSpace(FilePlaces[] files)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var given = new Dictionary<SchemaLocation, string>();
        var changed = new Dictionary<SchemaLocation, string>();

        void Give(SchemaLocation place, string byItself, IEnumerable<string> wanted)
        {
            var name = TypeNames.Free(wanted, taken.Add);
            given[place] = name;
            if (name != byItself)
            {
                changed[place] = name;
            }
        }

        void Share(SchemaLocation place, SchemaLocation whole)
        {
            given[place] = given[whole];
            if (changed.TryGetValue(whole, out var name))
            {
                changed[place] = name;
            }
        }

        var places = files.SelectMany(f => f.Places, (f, p) => (File: f, p.Location, p.Name)).ToArray();
        var anchors = places.Where(p => p.Name.Anchor == p.Location && p.Name.Steps.IsEmpty).ToArray();
        foreach (var (file, location, name) in anchors.Where(a => a.Name.Source == NameSource.Chosen))
        {
            // Two that were chosen are an error, and whose it is nobody can say.
            given[location] = Avoid(TypeNames.OfAnchor(name, TypeNames.OfRoot(file.Facts)), file);
            taken.Add(given[location]);
        }

        foreach (var (file, location, _) in anchors.Where(a => a.Name.Source == NameSource.Root))
        {
            var own = Avoid(TypeNames.OfRoot(file.Facts), file);
            var around = CSharpName.Joined(file.Operation ?? "");
            var stem = TypeNames.OfFile(file.Facts.Uri);
            Give(location, own, file.Operation is null ? [own, stem, stem + own] : [own, around + own]);
        }

        foreach (var file in files)
        {
            taken.Add((given.TryGetValue(file.Facts.Root, out var root) ? root : TypeNames.OfFile(file.Facts.Uri)) + "Checks");
        }

        // A key that is a C# name as it stands comes before one that only becomes the same.
        foreach (var (file, location, name) in anchors.Where(a => a.Name.Source == NameSource.Key)
            .OrderBy(a => a.File.Facts.Uri, StringComparer.Ordinal)
            .ThenBy(a => a.Name.Name != CSharpName.Pascal(a.Name.Name)))
        {
            var root = given.TryGetValue(file.Facts.Root, out var found) ? found : TypeNames.OfFile(file.Facts.Uri);
            var own = Avoid(TypeNames.OfAnchor(name, TypeNames.OfRoot(file.Facts)), file);
            Give(location, own, [own, root + own]);
        }

        var ofOne = new Dictionary<PlaceName, SchemaLocation>();
        foreach (var (file, location, name) in places.Where(p => !p.Name.Steps.IsEmpty))
        {
            // What may only be null besides is what it is, and called so.
            if (ofOne.TryGetValue(name, out var whole) && IsAlternativeOf(location, whole))
            {
                Share(location, whole);
                continue;
            }

            ofOne[name] = location;
            var anchor = given.TryGetValue(name.Anchor, out var found) ? found : TypeNames.OfAnchor(name, TypeNames.OfRoot(file.Facts));
            var own = Avoid(TypeNames.Short(TypeNames.Below(anchor, name)), file);
            Give(location, own, [own]);
        }

        return changed.Select(c => new GivenName(c.Key, c.Value));
    }

    private static bool IsAlternativeOf(SchemaLocation place, SchemaLocation whole) =>
        place.Document == whole.Document
        && place.Pointer.StartsWith(whole.Pointer + "/", StringComparison.Ordinal)
        && JsonPointer.Split(place.Pointer.Substring(whole.Pointer.Length)) is ["oneOf" or "anyOf", _];

    private static string Avoid(string name, FilePlaces file) => ReservedNames.AvoidType(name, file.Operation is not null);
}
