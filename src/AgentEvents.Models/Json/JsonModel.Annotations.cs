using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Json;

// Annotating is a walk of its own over a document that validation has passed: whoever only validates pays nothing for it.
public static partial class JsonModel
{
    /// <summary>
    /// What the model's schema says about the values of a document: <c>title</c>, <c>description</c>, <c>default</c>, <c>deprecated</c>,
    /// <c>readOnly</c>, <c>writeOnly</c>, <c>examples</c>, <c>format</c>, <c>content…</c>, and keywords that no vocabulary knows.
    /// </summary>
    /// <typeparam name="T">The model; made in a project that sets <c>AgentEventsAnnotations</c> to <c>true</c>.</typeparam>
    /// <param name="utf8">The document.</param>
    /// <param name="options">The limits; <see cref="ValidationOptions.Default"/> if null.</param>
    /// <returns>The annotations, or the violations of a document that is not valid: about such a one nothing is said (Core, section
    /// 7.7.1.2).</returns>
    /// <remarks>
    /// Which keywords apply to a value follows Core, sections 10 and 11: those of every alternative that the value satisfies, and none below
    /// <c>not</c>. What applicators such as <c>properties</c> annotate for the use of others, the names of the members that they looked at, is
    /// not reported. A schema that comes to apply to a value in several ways may be reported for the first of them only.
    /// </remarks>
    public static AnnotationResult Annotate<T>(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
        where T : IAnnotatedJsonModel<T>
    {
        options ??= ValidationOptions.Default;
        var cursor = new JsonCursor(utf8, options.MaxDepth);
        var start = cursor.Mark();
        var flag = default(FlagSink);
        if (!T.Check(ref cursor, ref flag) || !cursor.Finish())
        {
            return AnnotationResult.FromValidation(Validate<T>(utf8, options));
        }

        cursor.BeginReading(start);
        var sink = new AnnotationSink(options);
        T.Annotate(ref cursor, sink);
        return sink.ToResult(utf8);
    }
}
