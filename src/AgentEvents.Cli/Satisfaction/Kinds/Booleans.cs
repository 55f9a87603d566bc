using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Decides statements about booleans.</summary>
internal static class Booleans
{
    private static readonly JsonValue[] Values = [new JsonValue.Bool(true), new JsonValue.Bool(false)];

    /// <summary>The first of the two values that all statements allow.</summary>
    public static Answer Find(IReadOnlyList<int> statements, FormulaTable table) =>
        Values.FirstOrDefault(v => statements.All(s => table[s] is Formula.Equal e && e.Value.Equals(v) != FormulaTable.IsNegated(s))) is { } value
            ? new Answer.Found(value)
            : Answer.None.Proven;
}
