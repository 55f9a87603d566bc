namespace AgentEvents.Generator.Patterns;

/// <summary>A bracketed class of which the beginning was read.</summary>
internal sealed class OpenClass(bool negative)
{
    private readonly List<CodePointRange> _ranges = [];

    // Sets that the class has already: a hostile one repeats large ones thousands of times.
    private readonly HashSet<CodePointSet> _sets = [];

    public CodePointSet Set => negative ? CodePointSet.From(_ranges).Complement() : CodePointSet.From(_ranges);

    public void Add(CodePointRange range) => _ranges.Add(range);

    public void Add(CodePointSet set)
    {
        if (_sets.Add(set))
        {
            _ranges.AddRange(set.Ranges);
        }
    }
}
