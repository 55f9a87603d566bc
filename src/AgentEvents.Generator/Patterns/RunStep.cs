namespace AgentEvents.Generator.Patterns;

/// <summary>
/// A step of <see cref="PatternProgram.ClassRuns"/>. The next byte always says which way to go; nothing is ever tried and taken back.
/// </summary>
internal abstract record RunStep
{
    private RunStep()
    {
    }

    /// <summary>The bytes that the step may begin with.</summary>
    public abstract ByteSet First { get; }

    /// <summary>Whether the step may match nothing.</summary>
    public abstract bool Nullable { get; }

    /// <summary>The fewest bytes that the step takes.</summary>
    public abstract int MinBytes { get; }

    /// <summary>The most bytes that the step takes; null when there is no limit.</summary>
    public abstract int? MaxBytes { get; }

    public sealed record Text(EquatableArray<byte> Utf8) : RunStep
    {
        public override ByteSet First => ByteSet.Of(Utf8[0]);

        public override bool Nullable => false;

        public override int MinBytes => Utf8.Count;

        public override int? MaxBytes => Utf8.Count;
    }

    /// <summary>Characters out of a class, as many as there are.</summary>
    public sealed record Run(ByteClass Class, int Min, int? Max) : RunStep
    {
        public bool IsFixed => Min == Max;

        public override ByteSet First => Class.Bytes;

        public override bool Nullable => Min == 0;

        public override int MinBytes => Min;

        public override int? MaxBytes => Class.CountsCodePoints ? Product(Max, 4) : Max;
    }

    /// <summary>A group that is repeated as long as the next byte can begin it.</summary>
    public sealed record Loop(RunSequence Body, int Min, int? Max) : RunStep
    {
        public override ByteSet First => Body.First;

        public override bool Nullable => Min == 0;

        public override int MinBytes => Product(Min, Body.MinBytes) ?? int.MaxValue;

        public override int? MaxBytes => Product(Max, Body.MaxBytes);
    }

    /// <summary>
    /// The branch that the next byte can begin; <paramref name="Otherwise"/> may match nothing and is taken when no other branch fits.
    /// </summary>
    public sealed record Branch(EquatableArray<RunSequence> Branches, RunSequence? Otherwise) : RunStep
    {
        private IEnumerable<RunSequence> All => Otherwise is null ? Branches : [.. Branches, Otherwise];

        public override ByteSet First => All.Aggregate(default(ByteSet), static (set, branch) => set.Union(branch.First));

        public override bool Nullable => Otherwise is not null;

        public override int MinBytes => All.Min(static branch => branch.MinBytes);

        public override int? MaxBytes => All.Any(static branch => branch.MaxBytes is null) ? null : All.Max(static branch => branch.MaxBytes);
    }

    // Saturating: counts go up to a million and groups nest.
    internal static int? Product(int? left, int? right) =>
        left is null || right is null || (long)left * right > int.MaxValue ? null : left * right;
}
