using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Http;

/// <summary>
/// A body as HTML forms write it (<c>application/x-www-form-urlencoded</c>): an object whose members are fields. Texts stand there as they are, items
/// of an array one by one, everything else as its JSON (OpenAPI 3.1.1, section 4.8.15).
/// </summary>
internal static class FormBody
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/x-www-form-urlencoded";

    private const int ScratchSize = 512;

    /// <summary>Writes a body.</summary>
    /// <param name="json">The body in JSON; what is no object becomes nothing, for its validator has told that.</param>
    public static byte[] Write(ReadOnlySpan<byte> json)
    {
        var form = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        var cursor = new JsonCursor(json, HttpRequests.Options.MaxDepth);
        if (cursor.Current == (byte)'{' && cursor.BeginObject())
        {
            var separator = "";
            do
            {
                var name = Encoding.UTF8.GetString(cursor.ReadName());
                if (cursor.Current != (byte)'[')
                {
                    WriteField(ref form, ref separator, name, ref cursor);
                }
                else if (cursor.BeginArray())
                {
                    do
                    {
                        WriteField(ref form, ref separator, name, ref cursor);
                    }
                    while (cursor.NextItem());
                }
            }
            while (cursor.NextMember());
        }

        return Encoding.ASCII.GetBytes(form.ToStringAndClear());
    }

    /// <summary>Reads a body.</summary>
    /// <param name="fields">The fields that the document has; others are texts.</param>
    /// <param name="form">The body.</param>
    /// <param name="json">The body in JSON, with the fields in the order in which they first stood there.</param>
    /// <param name="repeated">A field that is no array and stands there more than once; null if there is none.</param>
    /// <returns>False if the bytes are no form.</returns>
    public static bool TryRead(ValueList<FormField> fields, ReadOnlySpan<byte> form, out byte[] json, out string? repeated)
    {
        json = [];
        repeated = null;
        if (!UriText.IsMadeOf(form, UriText.Query, isIri: false))
        {
            return false;
        }

        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        while (!form.IsEmpty)
        {
            var end = form.IndexOf((byte)'&');
            var pair = end < 0 ? form : form[..end];
            form = end < 0 ? default : form[(end + 1)..];
            var equals = pair.IndexOf((byte)'=');
            if (!PercentCoding.TryDecode(equals < 0 ? pair : pair[..equals], plusIsSpace: true, out var name)
                || !PercentCoding.TryDecode(equals < 0 ? default : pair[(equals + 1)..], plusIsSpace: true, out var text))
            {
                return false;
            }

            if (pair.IsEmpty)
            {
                continue;
            }

            if (!found.TryGetValue(name, out var texts))
            {
                found.Add(name, texts = []);
            }

            texts.Add(text);
        }

        json = Compose(fields, found, ref repeated);
        return true;
    }

    private static byte[] Compose(ValueList<FormField> fields, Dictionary<string, List<string>> found, ref string? repeated)
    {
        var known = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        Span<byte> scratch = stackalloc byte[ScratchSize];
        var writer = new JsonWriter(scratch);
        writer.WriteRaw("{"u8);
        foreach (var (name, texts) in found)
        {
            var field = known.GetValueOrDefault(name);
            writer.WriteMemberName(name);
            if (field is { IsList: true })
            {
                writer.WriteRaw("["u8);
                for (var i = 0; i < texts.Count; i++)
                {
                    writer.WriteRaw(i == 0 ? default : ","u8);
                    WriteValue(ref writer, texts[i], field.IsText);
                }

                writer.WriteRaw("]"u8);
            }
            else
            {
                repeated ??= texts.Count > 1 ? name : null;
                WriteValue(ref writer, texts[0], field?.IsText != false);
            }
        }

        writer.WriteRaw("}"u8);
        var json = writer.WrittenSpan.ToArray();
        writer.Dispose();
        return json;
    }

    private static void WriteValue(ref JsonWriter writer, string text, bool isText)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (!isText && utf8 is not ([] or [(byte)'"', ..]) && RawJsonText.TryReadOne(utf8, out var value, out _, out _))
        {
            writer.WriteRaw(value);
        }
        else
        {
            writer.WriteString(text);
        }
    }

    private static void WriteField(ref DefaultInterpolatedStringHandler form, ref string separator, string name, ref JsonCursor cursor)
    {
        var start = cursor.Position;
        var text = cursor.Current == (byte)'"' ? cursor.ReadText()
            : cursor.SkipValue() ? Encoding.UTF8.GetString(cursor.Since(start))
            : "";
        form.AppendLiteral(separator);
        PercentCoding.AppendQuery(ref form, name);
        form.AppendLiteral("=");
        PercentCoding.AppendQuery(ref form, text);
        separator = "&";
    }
}
