using System.Globalization;
using System.Text;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes C# names of what places are called.</summary>
internal static class TypeNames
{
    /// <summary>The name of a file's root by itself.</summary>
    public static string OfRoot(FileFacts facts) => CSharpName.Pascal(facts.Name ?? "") ?? OfFile(facts.Uri);

    /// <summary>The name that a file gives.</summary>
    public static string OfFile(string uri)
    {
        var words = CSharpName.Joined(PlaceText.StemOf(uri));
        return CSharpName.IsIdentifier(words) ? words : "Root" + words;
    }

    /// <summary>The name of a place that has one of its own, by itself.</summary>
    /// <param name="place">What the place is called.</param>
    /// <param name="root">The name of its file's root.</param>
    public static string OfAnchor(PlaceName place, string root) => place.Source switch
    {
        NameSource.Chosen => CSharpName.IsIdentifier(place.Name) ? place.Name : CSharpName.Pascal(place.Name) ?? root,
        NameSource.Root => root,
        NameSource.Key => CSharpName.Pascal(place.Name) ?? root + (CSharpName.Joined(place.Name) is { Length: > 0 } words ? words : "Definition"),
        _ => "",
    };

    /// <summary>The name of a place below one that has a name.</summary>
    /// <param name="anchor">The name.</param>
    /// <param name="place">What the place is called.</param>
    public static string Below(string anchor, PlaceName place)
    {
        var isLonger = place.Without.Length > 0 && anchor.Length > place.Without.Length && anchor.EndsWith(place.Without, StringComparison.Ordinal);
        var start = isLonger ? anchor.Substring(0, anchor.Length - place.Without.Length) : anchor;
        var name = start + string.Concat(place.Steps.Select(CSharpName.Joined));
        return name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') ? name : "Part" + name;
    }

    /// <summary>A name that is no longer than it may be: the end of what is too long is a number made of all of it.</summary>
    public static string Short(string name)
    {
        if (CSharpName.Fits(name))
        {
            return name;
        }

        var hash = Encoding.UTF8.GetBytes(name).Aggregate(2166136261u, (sum, b) => unchecked((sum ^ b) * 16777619u));
        var number = "_" + hash.ToString("x8", CultureInfo.InvariantCulture);
        var length = Math.Min(name.Length, CSharpName.MaxLength) - number.Length;
        while (!CSharpName.Fits(name.Substring(0, length) + number))
        {
            length--;
        }

        return name.Substring(0, length) + number;
    }

    /// <summary>The first of some names that is free, or else the last with a number.</summary>
    public static string Free(IEnumerable<string> wanted, Func<string, bool> tryTake)
    {
        var last = "";
        foreach (var name in wanted)
        {
            last = name;
            if (tryTake(name))
            {
                return name;
            }
        }

        for (var n = 2; ; n++)
        {
            var name = last + "_" + n.ToString(CultureInfo.InvariantCulture);
            if (tryTake(name))
            {
                return name;
            }
        }
    }
}
