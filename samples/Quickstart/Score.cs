namespace AgentEvents.Quickstart;

/// <summary>How many checks came out as expected, and how many did not.</summary>
/// <param name="Right">Those that did.</param>
/// <param name="Wrong">Those that did not.</param>
public readonly record struct Score(int Right, int Wrong)
{
    /// <summary>Whether nothing was wrong. Nothing checked is not all right.</summary>
    public bool AllRight => Right > 0 && Wrong == 0;

    /// <summary>One check.</summary>
    /// <param name="right">Whether it came out as expected.</param>
    public static Score Of(bool right) => right ? new(1, 0) : new(0, 1);

    /// <summary>The sum of two scores.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Score operator +(Score left, Score right) => new(left.Right + right.Right, left.Wrong + right.Wrong);
}
