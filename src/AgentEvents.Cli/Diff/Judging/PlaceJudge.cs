using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>Judges whether all documents of one schema are documents of another: a proof, a counter-example, or neither.</summary>
internal static class PlaceJudge
{
    /// <summary>Judges.</summary>
    /// <param name="inner">The one schema.</param>
    /// <param name="outer">The other.</param>
    /// <param name="validators">Confirms the counter-example.</param>
    public static Verdict Judge(ReadGraph inner, ReadGraph outer, ValidatorPair validators)
    {
        try
        {
            var schemas = new SchemaSet(inner.Graph!, outer.Graph!);
            return new Question(schemas).Ask(schemas.Of(0, inner.Root), FormulaTable.Not(schemas.Of(1, outer.Root))) switch
            {
                Answer.Found found when validators.Separates(inner, outer, found.Document.ToString()) == false => new Verdict.Unknown("confirmation"),
                Answer.Found found => new Verdict.Breaking(found.Document.ToString()),
                Answer.Unknown unknown => new Verdict.Unknown(unknown.Keyword),
                _ => new Verdict.Compatible(),
            };
        }
        catch (UndecidedException e)
        {
            return new Verdict.Unknown(e.Message);
        }
    }
}
