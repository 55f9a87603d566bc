namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Ways through a text: a state, and the look-aheads that were passed and are not decided yet. Each has a number; that of a way without look-aheads
/// is its state.
/// </summary>
internal sealed class NfaThreads(int states)
{
    private readonly Dictionary<(int State, EquatableArray<LookPosition> Looks), int> _numbers = [];
    private readonly List<(int State, EquatableArray<LookPosition> Looks)> _threads = [];

    public int Count => states + _threads.Count;

    public int StateOf(int thread) => thread < states ? thread : _threads[thread - states].State;

    public EquatableArray<LookPosition> LooksOf(int thread) => thread < states ? [] : _threads[thread - states].Looks;

    public int Of(int state, EquatableArray<LookPosition> looks)
    {
        if (looks.IsEmpty)
        {
            return state;
        }

        if (!_numbers.TryGetValue((state, looks), out var number))
        {
            number = Count;
            _numbers.Add((state, looks), number);
            _threads.Add((state, looks));
        }

        return number;
    }
}
