using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Where numbers are to be looked for.</summary>
/// <param name="Low">The lower bound, and whether it is excluded itself.</param>
/// <param name="High">The upper bound, and whether it is excluded itself.</param>
/// <param name="Unit">What they are multiples of.</param>
/// <param name="Listed">The only one, if a schema lists it.</param>
internal sealed record NumberRange(
    (ExactNumber Limit, bool IsExclusive)? Low,
    (ExactNumber Limit, bool IsExclusive)? High,
    ExactNumber? Unit,
    JsonValue.Number? Listed);
