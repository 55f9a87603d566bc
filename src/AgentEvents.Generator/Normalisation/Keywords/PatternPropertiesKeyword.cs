using AgentEvents.Generator.Patterns;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary><c>patternProperties</c> (Core 10.3.2.2): members by what their names look like.</summary>
internal sealed class PatternPropertiesKeyword() : KeywordRule("patternProperties", KeywordRole.Applicator, SubschemaArrangement.Map)
{
    /// <inheritdoc/>
    public override void Apply(KeywordUse use, SchemaBuilder target)
    {
        var group = target.MembersOf(use.Source);
        foreach (var member in use.Members("it must be an object"))
        {
            var compilation = EcmaPattern.Compile(member.Name, use.Dialect.AllowsIdentityEscapes);
            if (compilation.Program is null)
            {
                use.Builder.Report(
                    ProblemKind.InvalidPattern,
                    use.Source.Location,
                    member.NameSpan,
                    use.Name,
                    use.Source.Location.Pointer,
                    compilation.Error!.ToString());
            }
            else
            {
                group.ByPattern.Add((compilation, use.Subschema(member.Name)));
            }
        }
    }
}
