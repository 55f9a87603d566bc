using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Annotations;

/// <summary>Writes what annotates a value that shows which branch of a union it follows.</summary>
internal static class UnionAnnotatorEmitter
{
    /// <summary>The body.</summary>
    public static string Body(CanonicalSchema schema, Union union, AnnotationScope scope)
    {
        var cases = union.Branches
            .Select((branch, i) => (Statements: scope.Speaks(branch) ? scope.Apply(schema, branch) : "", Index: i))
            .Where(c => c.Statements.Length > 0)
            .Select(c => $$"""
                case {{CSharpLiteral.Of(c.Index)}}:
                    {{Code.Indent(c.Statements, 1)}}
                    break;
                """)
            .ToArray();

        // A base that demands something is part of every branch, and so is what it says.
        var shared = scope.Checks.Graph[union.Base].AllowsAnything ? scope.Say(schema, schema.Annotations) : "";
        return Code.Lines([shared, cases.Length == 0 ? "" : $$"""
            switch ({{UnionCheckEmitter.SelectCall(scope.Checks.Spec, schema.Id)}})
            {
                {{Code.Indent(Code.Lines(cases), 1)}}
            }

            """]);
    }
}
