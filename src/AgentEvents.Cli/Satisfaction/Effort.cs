namespace AgentEvents.Cli.Satisfaction;

/// <summary>Counts the steps that a question may cost, so that the answer is the same on every machine.</summary>
/// <param name="steps">How many there are.</param>
internal sealed class Effort
{
    /// <summary>What a question may cost unless somebody says otherwise: some tenths of a second.</summary>
    public const long Usual = 400_000;

    private readonly long _steps;
    private long _left;

    public Effort(long steps) => _left = _steps = steps;

    /// <summary>Begins anew.</summary>
    public void Refill() => _left = _steps;

    /// <summary>Takes steps.</summary>
    /// <exception cref="UndecidedException">There are none left.</exception>
    public void Spend(long count = 1)
    {
        _left -= count;
        if (_left < 0)
        {
            throw new UndecidedException("effort");
        }
    }
}
