namespace AgentEvents.Generator.Binding;

/// <summary>
/// Names the parameters of <c>Match</c> after the cases, without the words that all cases begin or end with: of AgentComposingEvent and
/// AgentReadEvent, <c>composing</c> and <c>read</c> are left.
/// </summary>
internal static class CaseNames
{
    /// <summary>What <c>Match</c> calls what it looks at.</summary>
    public const string Value = "value";

    /// <summary>The parameters' names, in the order of the cases.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> cases)
    {
        var words = cases.Select(c => Words(c).ToArray()).ToArray();
        var shortest = words.Min(w => w.Length);
        var prefix = Shared(words, shortest - 1, (w, i) => w[i]);
        var suffix = Shared(words, shortest - prefix - 1, (w, i) => w[w.Length - 1 - i]);
        var names = words.Select(w => CSharpName.Camel(string.Concat(w.Skip(prefix).Take(w.Length - prefix - suffix)))).ToArray();

        // What is left must still be a name, and no longer be said twice.
        return names.All(CSharpName.IsIdentifier) && names.Distinct(StringComparer.Ordinal).Count() == names.Length ? Distinct(names) : Whole(cases);
    }

    /// <summary>The parameters' names with all their words, in the order of the cases.</summary>
    public static IReadOnlyList<string> Whole(IEnumerable<string> cases) => Distinct(cases.Select(CSharpName.Camel));

    private static IReadOnlyList<string> Distinct(IEnumerable<string> names)
    {
        var register = new NameRegister([Value]);
        return names.Select(register.Take).ToArray();
    }

    private static int Shared(string[][] words, int limit, Func<string[], int, string> at)
    {
        var count = 0;
        while (count < limit && words.All(w => at(w, count) == at(words[0], count)))
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])))
            {
                yield return name.Substring(start, i - start);
                start = i;
            }
        }
    }
}
