using System.Text;

namespace AgentEvents.AspNetCore;

/// <summary>Turns the paths of the serializer (<c>$.events[1]['a b']</c>) into JSON Pointers (<c>/events/1/a b</c>).</summary>
internal static class PathPointer
{
    /// <summary>The pointer.</summary>
    /// <param name="path">The path. Within brackets, the serializer escapes a quote and a backslash by a backslash.</param>
    public static string Of(string path)
    {
        var pointer = new StringBuilder();
        var i = path.StartsWith('$') ? 1 : 0;
        while (i < path.Length)
        {
            string token;
            if (path.AsSpan(i).StartsWith("['"))
            {
                token = Quoted(path, ref i);
            }
            else
            {
                var start = path[i] is '.' or '[' ? i + 1 : i;
                var length = path.AsSpan(start).IndexOfAny('.', '[', ']');
                token = length < 0 ? path[start..] : path.Substring(start, length);
                i = start + token.Length;
                i += i < path.Length && path[i] == ']' ? 1 : 0;
            }

            pointer.Append('/').Append(token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return pointer.ToString();
    }

    // From the opening bracket to behind the closing one.
    private static string Quoted(string path, ref int i)
    {
        var name = new StringBuilder();
        for (i += 2; i < path.Length && path[i] != '\''; i++)
        {
            i += path[i] == '\\' && i + 1 < path.Length ? 1 : 0;
            name.Append(path[i]);
        }

        i = Math.Min(i + 2, path.Length);
        return name.ToString();
    }
}
