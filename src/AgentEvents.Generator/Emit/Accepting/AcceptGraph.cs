namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>The shapes of a file. Equal ones are one, and they know each other by their numbers, so that comparing two of them is no walk.</summary>
internal sealed class AcceptGraph
{
    private readonly List<AcceptShape> _shapes = [];
    private readonly List<int> _weights = [];
    private readonly Dictionary<AcceptShape, int> _numbers = [];

    /// <summary>The shape of a number.</summary>
    public AcceptShape this[int number] => _shapes[number];

    /// <summary>How many steps a shape is, with all that it holds; a large number stands for a larger one.</summary>
    public int WeightOf(int number) => _weights[number];

    /// <summary>The number of a shape.</summary>
    public int Add(AcceptShape shape)
    {
        if (!_numbers.TryGetValue(shape, out var number))
        {
            number = _shapes.Count;
            _numbers.Add(shape, number);
            _shapes.Add(shape);
            var held = Held(shape).Sum(h => (long)_weights[h]);
            _weights.Add((int)Math.Min(int.MaxValue / 2, held + 1 + shape.Texts.Count + shape.Objects.Sum(o => o.Members.Count)));
        }

        return number;
    }

    private static IEnumerable<int> Held(AcceptShape shape) =>
        shape.Objects.SelectMany(o => o.Members.Select(m => m.Value)).Concat(shape.Array is { } array ? [array.Items] : Array.Empty<int>());
}
