using System.Buffers;
using System.Text;

namespace AgentEvents.Models.Validation;

/// <summary>The outcome of annotating one document: what its schema says about its values, or in what it violates the schema.</summary>
public sealed class AnnotationResult
{
    private AnnotationResult(ValidationResult validation, ValueList<Annotation> annotations, bool isTruncated)
    {
        Validation = validation;
        Annotations = annotations;
        IsTruncated = isTruncated;
    }

    /// <summary>Whether the document conforms to the schema. If not, nothing is said about its values.</summary>
    public bool IsValid => Validation.IsValid;

    /// <summary>The violations, if there are any.</summary>
    public ValidationResult Validation { get; }

    /// <summary>The annotations in the order of the document; empty when the document is not valid.</summary>
    public ValueList<Annotation> Annotations { get; }

    /// <summary>
    /// Whether collecting stopped at <see cref="ValidationOptions.MaxAnnotations"/> or <see cref="ValidationOptions.MaxViolations"/>.
    /// </summary>
    public bool IsTruncated { get; }

    /// <summary>Makes a result for a valid document.</summary>
    /// <param name="annotations">What is said about it. They are copied.</param>
    /// <param name="isTruncated">Whether there is more.</param>
    public static AnnotationResult FromAnnotations(ReadOnlySpan<Annotation> annotations, bool isTruncated = false) =>
        new(ValidationResult.Valid, ValueList.Create(annotations), isTruncated);

    /// <summary>Makes a result for a document that may not be valid: without annotations.</summary>
    /// <param name="validation">The violations.</param>
    public static AnnotationResult FromValidation(ValidationResult validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        return new(validation, [], validation.IsTruncated);
    }

    /// <summary>Writes this result in the <c>basic</c> output format of JSON Schema 2020-12 (Core, section 12.4.2).</summary>
    /// <param name="output">Receives one JSON object in UTF-8.</param>
    /// <remarks>The format cannot say that there is more: ask <see cref="IsTruncated"/>.</remarks>
    public void WriteBasicOutput(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        BasicOutput.Write(this, output);
    }

    /// <summary>This result in the <c>basic</c> output format of JSON Schema 2020-12.</summary>
    /// <returns>An object with <c>valid</c> and <c>annotations</c> or, when not valid, with <c>valid</c> and <c>errors</c>.</returns>
    public string ToBasicOutput()
    {
        var output = new ArrayBufferWriter<byte>();
        BasicOutput.Write(this, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>This result for people: one line that says how many, then one line an annotation or violation.</summary>
    /// <returns>Text without values of the document; lines end in <c>\n</c> and the last line has no end.</returns>
    public override string ToString()
    {
        if (!IsValid)
        {
            return Validation.ToString();
        }

        var text = new StringBuilder("valid: ");
        text.Append(Annotations.Count).Append(IsTruncated ? " or more" : "");
        text.Append(Annotations.Count == 1 && !IsTruncated ? " annotation" : " annotations");
        foreach (Annotation annotation in Annotations)
        {
            text.Append('\n').Append("  ").Append(annotation);
        }

        return text.ToString();
    }
}
