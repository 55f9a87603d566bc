using AgentEvents.Models.Mapping;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>A request as the generated code read it.</summary>
public sealed class RequestReading
{
    private readonly Func<byte[]>? _form;
    private readonly Func<MappingResult<OutboundEvent>>? _content;

    internal RequestReading(object? request, ValidationResult result, Func<byte[]>? form, Func<MappingResult<OutboundEvent>>? content)
    {
        Request = request;
        Result = result;
        _form = form;
        _content = content;
    }

    /// <summary>The generated record; null if the request is not valid.</summary>
    public object? Request { get; }

    /// <summary>Everything that is wrong with the request.</summary>
    public ValidationResult Result { get; }

    /// <summary>The request in its JSON form, with a member for each parameter and one for the body; null if it is not valid.</summary>
    public byte[]? ToForm() => _form?.Invoke();

    /// <summary>The canonical event that the request carries; null if it is not valid, or if the operation is not mapped.</summary>
    public MappingResult<OutboundEvent>? ToEvent() => _content?.Invoke();
}
