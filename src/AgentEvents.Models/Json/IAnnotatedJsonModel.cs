using System.ComponentModel;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Json;

/// <summary>
/// What the generator makes for every model of a project that sets the MSBuild property <c>AgentEventsAnnotations</c> to <c>true</c>
/// (see <see cref="JsonModel.Annotate{T}"/>).
/// </summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAnnotatedJsonModel<TSelf> : IJsonModel<TSelf>
    where TSelf : IAnnotatedJsonModel<TSelf>
{
    /// <summary>Reports what the model's schema says about a value that <see cref="IJsonModel{TSelf}.Check{TSink}"/> has found valid.</summary>
    /// <param name="cursor">Stands on the value; afterwards anywhere in it.</param>
    /// <param name="sink">Takes the annotations.</param>
    static abstract void Annotate(ref JsonCursor cursor, AnnotationSink sink);
}
