using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>
/// The schemas whose verdict may need a pattern that backtracks: the time that such patterns take is counted for the document as a whole.
/// </summary>
internal static class TimedSchemas
{
    /// <summary>The schemas that have such a pattern, or lead to one.</summary>
    public static HashSet<int> Of(CanonicalGraph graph)
    {
        var open = new Stack<int>(graph.Schemas.Where(s => s.Kinds.Any(HasTimedPattern)).Select(s => s.Id));
        var timed = new HashSet<int>(open);
        if (timed.Count == 0)
        {
            return timed;
        }

        var users = Users(graph);
        while (open.Count > 0)
        {
            foreach (var user in users[open.Pop()].Where(timed.Add))
            {
                open.Push(user);
            }
        }

        return timed;
    }

    private static ILookup<int, int> Users(CanonicalGraph graph) => graph.Schemas
        .SelectMany(schema => ReferenceMap.Of(schema).Select(reference => (User: schema.Id, Used: reference.Id)))
        .ToLookup(u => u.Used, u => u.User);

    /// <summary>Whether a rule has such a pattern itself.</summary>
    public static bool HasTimedPattern(KindRule rule) => rule switch
    {
        KindRule.Text text => text.Checks.OfType<StringCheck.Pattern>().Any(p => IsTimed(p.Text)),
        KindRule.Object o => o.Others.ByPattern.Any(g => g.Patterns.Any(p => IsTimed(p.Pattern)))
            || o.Unevaluated.Select(u => u.Evaluated).Append(o.Evaluated).Any(e => e.Patterns.Any(IsTimed)),
        _ => false,
    };

    private static bool IsTimed(TextPattern pattern) => pattern.Program is PatternProgram.BacktrackingRegex;
}
