namespace AgentEvents.Generator.Patterns;

/// <summary>Steps one after the other.</summary>
internal sealed record RunSequence(EquatableArray<RunStep> Steps)
{
    public bool Nullable => Steps.All(static step => step.Nullable);

    /// <summary>The bytes that may come first, as far as a step of this sequence takes them.</summary>
    public ByteSet First
    {
        get
        {
            var first = default(ByteSet);
            foreach (var step in Steps)
            {
                first = first.Union(step.First);
                if (!step.Nullable)
                {
                    break;
                }
            }

            return first;
        }
    }

    public int MinBytes => (int)Math.Min(int.MaxValue, Steps.Sum(static step => (long)step.MinBytes));

    public int? MaxBytes =>
        Steps.Any(static step => step.MaxBytes is null) || Steps.Sum(static step => (long)step.MaxBytes!.Value) is not (<= int.MaxValue and var sum)
            ? null
            : (int)sum;
}
