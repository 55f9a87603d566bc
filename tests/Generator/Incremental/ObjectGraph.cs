using System.Reflection;

namespace AgentEvents.Generator.Tests.Incremental;

/// <summary>Every object that can be come to from another one, by fields and array elements, private ones and those of base types included.</summary>
internal static class ObjectGraph
{
    public static IEnumerable<object> From(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.Count > 0)
        {
            var item = open.Pop();
            var type = item.GetType();
            if (type.IsPrimitive || type.IsEnum || item is string or Type or decimal || (!type.IsValueType && !seen.Add(item)))
            {
                continue;
            }

            yield return item;
            foreach (var next in item is Array array ? array.Cast<object?>() : Fields(type).Select(field => field.GetValue(item)))
            {
                if (next is not null)
                {
                    open.Push(next);
                }
            }
        }
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            foreach (var field in owner.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
