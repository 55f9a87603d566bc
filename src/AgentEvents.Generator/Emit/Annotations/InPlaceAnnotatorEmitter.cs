using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Annotations;

/// <summary>
/// Writes what annotates a value with what the satisfied ones of its alternatives say; the cursor stands on the value before and afterwards.
/// </summary>
internal static class InPlaceAnnotatorEmitter
{
    /// <summary>The statements; nothing if no alternative says anything.</summary>
    public static string Write(CanonicalSchema schema, Applicator applicator, AnnotationScope scope) => applicator switch
    {
        Applicator.AnyOf any => Code.Lines(any.Branches.Select(b => scope.ApplyIfSatisfied(schema, b, "mark"))),
        Applicator.OneOf one => Code.Lines(one.Branches.Select(b => scope.ApplyIfSatisfied(schema, b, "mark"))),
        Applicator.Conditional conditional => Conditional(schema, conditional, scope),
        Applicator.Dependent dependent => Dependent(schema, dependent, scope),
        _ => "",
    };

    private static string Conditional(CanonicalSchema schema, Applicator.Conditional conditional, AnnotationScope scope)
    {
        var whenTrue = Code.Lines([scope.ApplyAndReturn(schema, conditional.If, "mark"), scope.ApplyAndReturn(schema, conditional.Then, "mark")]);
        var whenFalse = scope.ApplyAndReturn(schema, conditional.Else, "mark");
        return whenTrue.Length + whenFalse.Length == 0 ? "" : $$"""
            {
                {{scope.Checks.Probe(conditional.If)}}
                bool holds = {{scope.Checks.Satisfies(conditional.If)}};
                cursor.Rewind(mark);
                if (holds)
                {
                    {{Code.Indent(whenTrue, 2)}}
                }
                else
                {
                    {{Code.Indent(whenFalse, 2)}}
                }
            }

            """;
    }

    private static string Dependent(
        CanonicalSchema schema,
        Applicator.Dependent dependent,
        AnnotationScope scope) => !scope.Speaks(dependent.Schema) ? "" : $$"""
        {
            bool hasMember = global::AgentEvents.Models.Validation.CheckSteps.HasMember(ref cursor, {{CSharpLiteral.Utf8(dependent.Member)}});
            cursor.Rewind(mark);
            if (hasMember)
            {
                {{Code.Indent(scope.ApplyAndReturn(schema, dependent.Schema, "mark"), 2)}}
            }
        }

        """;
}
