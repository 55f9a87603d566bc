namespace AgentEvents.Generator.Patterns;

/// <summary>Picks the cheapest program that decides a pattern exactly.</summary>
internal static class PatternLowering
{
    /// <summary>The ways to check a simple shape, cheapest first; each returns null for what it cannot do.</summary>
    private static readonly Func<PatternShape, PatternProgram?>[] ShapeLowerings =
    [
        LiteralLowering.Lower,
        FixedClassesLowering.Lower,
        ClassRunsLowering.Lower,
    ];

    /// <summary>Null when the pattern is too large for every program.</summary>
    public static PatternProgram? Lower(PatternNode root)
    {
        var facts = PatternFacts.Of(root);
        if (facts.HasBackReference)
        {
            return Regex(root, linear: false);
        }

        var simplified = PatternSimplifier.Simplify(root);
        return LowerShape(simplified)
            ?? AutomatonLowering.Lower(simplified)
            ?? Regex(simplified, linear: !facts.HasLook && !facts.HasWordBoundary);
    }

    private static PatternProgram.BacktrackingRegex? Regex(PatternNode node, bool linear) =>
        DotNetTranslation.Translate(node) is { } translation ? new PatternProgram.BacktrackingRegex(translation, linear) : null;

    private static PatternProgram? LowerShape(PatternNode simplified)
    {
        if (PatternShape.From(simplified) is not { } shape)
        {
            return null;
        }

        foreach (var lowering in ShapeLowerings)
        {
            if (lowering(shape) is { } program)
            {
                return program;
            }
        }

        return null;
    }
}
