using System.Globalization;

namespace AgentEvents.Generator.Binding;

/// <summary>The names that are taken where no two may be the same: in a type, in a list of parameters.</summary>
/// <param name="own">The names that emitters write there themselves.</param>
internal sealed class NameRegister(IEnumerable<string> own)
{
    private readonly HashSet<string> _taken = new(own, StringComparer.Ordinal);

    /// <summary>Takes a name, with a number behind it if it is taken.</summary>
    public string Take(string wanted)
    {
        var name = wanted;
        for (var n = 2; !_taken.Add(name); n++)
        {
            name = wanted + "_" + n.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
