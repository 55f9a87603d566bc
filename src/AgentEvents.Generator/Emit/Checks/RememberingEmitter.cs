namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// Writes the validator that judges each value once, for schemas that come to the same value in many ways. It remembers nothing before a document
/// has been looked at more often than ordinary ones are. A value that turns out valid is not looked at again to collect violations, and one that does
/// not is reported once.
/// </summary>
/// <code>
/// internal static bool Shape&lt;TSink&gt;(ref JsonCursor cursor, ref TSink sink)
/// {
///     if (!cursor.RemembersVerdicts)
///     {
///         return Shape__Judge(ref cursor, ref sink);
///     }
///     …
/// }
/// </code>
internal static class RememberingEmitter
{
    /// <summary>The validator.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="judge">The name of the validator that remembers nothing.</param>
    /// <param name="number">The field with the number of the schema.</param>
    public static string Write(string method, string judge, string number) => $$"""
        internal static bool {{method}}<TSink>({{ChecksEmitter.Parameters}})
            {{ChecksEmitter.Constraint}}
        {
            if (!cursor.RemembersVerdicts)
            {
                return {{judge}}(ref cursor, ref sink);
            }

            global::AgentEvents.Models.Json.JsonMark mark = cursor.Mark();
            if (!cursor.TryRecall({{number}}, out bool isValid))
            {
                global::AgentEvents.Models.Validation.FlagSink probe = default;
                isValid = {{judge}}(ref cursor, ref probe);
                cursor.Remember({{number}}, mark, isValid);
            }

            if (isValid || sink.IsDone || cursor.IsFaulted)
            {
                return isValid;
            }

            cursor.Rewind(mark);
            return cursor.BeginReport({{number}}) && {{judge}}(ref cursor, ref sink);
        }
        """;
}
