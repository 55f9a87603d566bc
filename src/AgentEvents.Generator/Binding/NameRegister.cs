using System.Globalization;

namespace AgentEvents.Generator.Binding;

/// <summary>The names that are taken where no two may be the same: in a type, in a list of parameters.</summary>
/// <param name="own">The names that emitters write there themselves.</param>
internal sealed class NameRegister(IEnumerable<string> own)
{
    private readonly HashSet<string> _taken = new(own, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Takes a name, with a number behind it if it is taken.</summary>
    public string Take(string wanted)
    {
        if (_taken.Add(wanted))
        {
            return wanted;
        }

        // Thousands may want the same name.
        var number = _numbers.TryGetValue(wanted, out var last) ? last : 1;
        string name;
        do
        {
            number++;
            name = wanted + "_" + number.ToString(CultureInfo.InvariantCulture);
        }
        while (!_taken.Add(name));

        _numbers[wanted] = number;
        return name;
    }
}
