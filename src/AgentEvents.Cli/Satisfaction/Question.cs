using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Satisfaction;

/// <summary>Asks for a document that satisfies some formulas, within a bounded effort, and confirms what is found.</summary>
/// <param name="schemas">The schemas.</param>
/// <param name="steps">What the answer may cost.</param>
internal sealed class Question(SchemaSet schemas, long steps = Effort.Usual)
{
    /// <summary>A document that satisfies all of them, a proof that there is none, or neither.</summary>
    public Answer Ask(params IReadOnlyList<int> literals)
    {
        try
        {
            var answer = new Solver(schemas, new Effort(steps)).Find(literals);
            return answer is Answer.Found { Document: var document } && !literals.All(l => Holds(l, document))
                ? new Answer.Unknown("confirmation")
                : answer;
        }
        catch (UndecidedException e)
        {
            return new Answer.Unknown(e.Message);
        }
    }

    /// <summary>Whether a document satisfies a formula.</summary>
    /// <exception cref="UndecidedException">It takes too long.</exception>
    public bool Holds(int literal, JsonValue document) => new Evaluator(schemas, new Effort(steps)).Holds(literal, document);
}
