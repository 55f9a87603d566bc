using System.Globalization;
using System.Text;

namespace AgentEvents.Generator.Values;

/// <summary>Strings as JSON writes them.</summary>
internal static class JsonString
{
    /// <summary>A string as a JSON string.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            if (unit is '"' or '\\')
            {
                text.Append('\\').Append(unit);
            }
            else if (unit >= ' ')
            {
                text.Append(unit);
            }
            else
            {
                text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>The text of a JSON string that <see cref="Quote"/> has written.</summary>
    public static string Unquote(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
            }
            else if (json[++i] == 'u')
            {
                text.Append((char)ushort.Parse(json.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(json[i]);
            }
        }

        return text.ToString();
    }
}
