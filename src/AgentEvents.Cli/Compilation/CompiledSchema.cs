using System.Reflection;
using System.Runtime.Loader;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Compilation;

/// <summary>A schema that can validate: its assembly is loaded, and unloaded again when this is disposed of.</summary>
internal sealed class CompiledSchema : IDisposable
{
    private static readonly MethodInfo Make = typeof(DocumentValidator).GetMethod(nameof(DocumentValidator.Of))!;

    private readonly AssemblyLoadContext _context;

    private CompiledSchema(AssemblyLoadContext context, DocumentValidator validator)
    {
        _context = context;
        Validator = validator;
    }

    /// <summary>What was compiled.</summary>
    public DocumentValidator Validator { get; }

    /// <summary>Loads what <see cref="SchemaCompiler.Compile"/> has made.</summary>
    /// <param name="image">The bytes of the assembly.</param>
    public static CompiledSchema Load(byte[] image) => Load(image, SchemaCompiler.Validator);

    /// <summary>Loads an assembly.</summary>
    /// <param name="image">Its bytes.</param>
    /// <param name="model">The full name of the type that the schema's root became.</param>
    public static CompiledSchema Load(byte[] image, string model)
    {
        // Collectible: a Bowtie session goes through thousands of schemas.
        var context = new AssemblyLoadContext("Schemas", isCollectible: true);
        using var stream = new MemoryStream(image);
        var type = context.LoadFromStream(stream).GetType(model, throwOnError: true)!;
        return new CompiledSchema(context, (DocumentValidator)Make.MakeGenericMethod(type).Invoke(null, null)!);
    }

    /// <summary>Everything in which a document violates the schema, up to the limits.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="options">The limits.</param>
    public ValidationResult Validate(ReadOnlyMemory<byte> utf8, ValidationOptions options) => Validator.Validate(utf8.Span, options);

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();
}
