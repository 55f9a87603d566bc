using System.Buffers;
using System.Globalization;
using System.Text;
using AgentEvents.Models.Formats;

namespace AgentEvents.Models.Validation;

/// <summary>Paths as <c>System.Text.Json</c> writes them: <c>$.events[3].to</c>.</summary>
internal static class JsonPathText
{
    /// <summary>The document itself.</summary>
    public const string Root = "$";

    // Names with one of these stand in brackets.
    private static readonly SearchValues<char> Special = SearchValues.Create(". '/\"[]()\t\n\r\f\b\\\u0085\u2028\u2029");

    public static void AppendIndex(StringBuilder path, int index) => path.Append(CultureInfo.InvariantCulture, $"[{index}]");

    public static void AppendName(StringBuilder path, string name)
    {
        if (name.AsSpan().ContainsAny(Special))
        {
            path.Append("['").Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }
        else
        {
            path.Append('.').Append(name);
        }
    }

    /// <summary>The path of a JSON Pointer for which there is no document: what could be an index is taken for one.</summary>
    public static string Of(string pointer)
    {
        var path = new StringBuilder(Root);
        foreach (string name in JsonPointer.Names(pointer))
        {
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
            {
                AppendIndex(path, index);
            }
            else
            {
                AppendName(path, name);
            }
        }

        return path.ToString();
    }
}
