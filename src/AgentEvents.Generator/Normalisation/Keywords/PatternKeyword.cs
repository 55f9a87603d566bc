using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Patterns;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>pattern</c> (Validation 6.3.3): an ECMA-262 regular expression that must match somewhere in the string.</summary>
internal sealed class PatternKeyword() : KeywordRule("pattern", KeywordRole.Assertion)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        if (use.Value is not JsonStringNode { Value: var pattern })
        {
            use.ReportInvalid("it must be a regular expression in a string");
            return;
        }

        var compilation = EcmaPattern.Compile(pattern, use.Dialect.AllowsIdentityEscapes);
        if (compilation.Program is { } program)
        {
            target.StringChecks.Add(new StringCheck.Pattern(new TextPattern(pattern, program), use.Site("must match the pattern " + pattern)));
        }
        else
        {
            use.Report(ProblemKind.InvalidPattern, use.Value, use.Name, use.Source.Location.Pointer, compilation.Error!.ToString());
        }
    }
}
