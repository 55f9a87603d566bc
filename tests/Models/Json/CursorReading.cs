using System.Text;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Json;

/// <summary>
/// What the cursor makes of a document, by its two ways: going past everything, and reading every name and value as generated code does.
/// </summary>
internal static class CursorReading
{
    /// <summary>Goes past the whole document.</summary>
    public static (JsonFault Fault, int Offset) Skip(ReadOnlySpan<byte> utf8, int maxDepth = 64)
    {
        var cursor = new JsonCursor(utf8, maxDepth);
        var accepted = cursor.SkipValue() && cursor.Finish();
        accepted.ShouldBe(!cursor.IsFaulted);
        return (cursor.Fault, cursor.FaultOffset);
    }

    /// <summary>Reads the whole document.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="tokens">Takes what was read, in the form of <see cref="StrictReader"/>.</param>
    public static (JsonFault Fault, int Offset) Read(ReadOnlySpan<byte> utf8, List<string> tokens)
    {
        var cursor = new JsonCursor(utf8);
        Value(ref cursor, tokens);
        cursor.Finish();
        return (cursor.Fault, cursor.FaultOffset);
    }

    private static void Value(ref JsonCursor cursor, List<string> tokens)
    {
        switch (cursor.Current)
        {
            case (byte)'{':
                Object(ref cursor, tokens);
                break;
            case (byte)'[':
                Array(ref cursor, tokens);
                break;
            case (byte)'"':
                tokens.Add("\"" + cursor.ReadText());
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                tokens.Add(Encoding.UTF8.GetString(cursor.ReadNumber()));
                break;
            case (byte)'n' when cursor.TryReadNull():
                tokens.Add("null");
                break;
            case (byte)'t' or (byte)'f':
                tokens.Add(cursor.ReadBoolean() ? "true" : "false");
                break;
            default:
                cursor.SkipValue();
                break;
        }
    }

    private static void Object(ref JsonCursor cursor, List<string> tokens)
    {
        tokens.Add("{");
        if (cursor.BeginObject())
        {
            do
            {
                tokens.Add("\"" + Encoding.UTF8.GetString(cursor.ReadName()));
                Value(ref cursor, tokens);
            }
            while (cursor.NextMember());
        }

        tokens.Add("}");
    }

    private static void Array(ref JsonCursor cursor, List<string> tokens)
    {
        tokens.Add("[");
        if (cursor.BeginArray())
        {
            do
            {
                Value(ref cursor, tokens);
            }
            while (cursor.NextItem());
        }

        tokens.Add("]");
    }
}
