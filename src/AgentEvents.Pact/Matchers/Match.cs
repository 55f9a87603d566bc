namespace AgentEvents.Pacts.Matchers;

/// <summary>The matchers of Pact, named as in PactNet.</summary>
public static class Match
{
    /// <summary>A string that a pattern matches.</summary>
    /// <param name="example">A string that keeps the rule.</param>
    /// <param name="regex">The pattern, in the syntax of Rust's <c>regex</c>; matches anywhere unless anchored.</param>
    public static IMatcher Regex(string example, string regex) => new MatchingRule("regex", example) { Regex = regex };

    /// <summary>A value of the example's type; applies to everything inside the example too.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Type(object example) => new MatchingRule("type", example);

    /// <summary>An array with enough items of the example's type.</summary>
    /// <param name="example">One item.</param>
    /// <param name="min">Fewest items, at least 1.</param>
    public static IMatcher MinType(object example, int min) => Items(example, AtLeastOne(min, nameof(min)), null);

    /// <summary>An array with not too many items of the example's type.</summary>
    /// <param name="example">One item.</param>
    /// <param name="max">Most items, at least 1.</param>
    public static IMatcher MaxType(object example, int max) => Items(example, null, AtLeastOne(max, nameof(max)));

    /// <summary>An array of items of the example's type.</summary>
    /// <param name="example">One item.</param>
    /// <param name="min">Fewest items, at least 1.</param>
    /// <param name="max">Most items, at least 1.</param>
    public static IMatcher MinMaxType(object example, int min, int max) => Items(example, AtLeastOne(min, nameof(min)), AtLeastOne(max, nameof(max)));

    /// <summary>An integer.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Integer(int example) => new MatchingRule("integer", example);

    /// <summary>A number with a fraction.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Decimal(double example) => new MatchingRule("decimal", example);

    /// <inheritdoc cref="Decimal(double)"/>
    public static IMatcher Decimal(float example) => new MatchingRule("decimal", example);

    /// <inheritdoc cref="Decimal(double)"/>
    public static IMatcher Decimal(decimal example) => new MatchingRule("decimal", example);

    /// <summary>Any number.</summary>
    /// <param name="example">The example.</param>
    public static IMatcher Number(int example) => new MatchingRule("number", example);

    /// <inheritdoc cref="Number(int)"/>
    public static IMatcher Number(double example) => new MatchingRule("number", example);

    /// <inheritdoc cref="Number(int)"/>
    public static IMatcher Number(float example) => new MatchingRule("number", example);

    /// <inheritdoc cref="Number(int)"/>
    public static IMatcher Number(decimal example) => new MatchingRule("number", example);

    /// <summary>This value and no other; inside <see cref="Type"/>, where only the type would be compared.</summary>
    /// <param name="example">The value.</param>
    public static IMatcher Equality(object example) => new MatchingRule("equality", example);

    /// <summary>Null.</summary>
    public static IMatcher Null() => new MatchingRule("null", null);

    /// <summary>A string with a part in it.</summary>
    /// <param name="example">The part.</param>
    public static IMatcher Include(string example) => new MatchingRule("include", example);

    // The core expects the example of an array to be an array.
    private static MatchingRule Items(object example, int? min, int? max) => new("type", new[] { example }) { Min = min, Max = max };

    private static int AtLeastOne(int count, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, name);
        return count;
    }
}
