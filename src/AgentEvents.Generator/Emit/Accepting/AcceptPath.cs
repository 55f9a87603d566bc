using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>What the accept path of a file's root says yes to.</summary>
/// <param name="Shapes">The shapes.</param>
/// <param name="Root">The shape of the root, by its number.</param>
/// <param name="Model">How the root's model is made from what the path comes past; null if there is none, or it is read afterwards.</param>
internal sealed record AcceptPath(AcceptGraph Shapes, int Root, ModelPlan? Model)
{
    // Beyond that, code grows without being faster: a schema that large is judged by its validator alone.
    private const int MaxWeight = 2000;

    /// <summary>The path; null if there would be nothing to gain from one.</summary>
    public static AcceptPath? Of(FileSpec file)
    {
        var shapes = new AcceptGraph();
        if (new AcceptReader(file, shapes).Read(file.Graph.Definitions[0].Id) is not { } root
            || shapes[root] is not { IsAnything: false, JudgedBy: null } shape
            || (shape.Objects.IsEmpty && shape.Array is null)
            || shapes.WeightOf(root) > MaxWeight)
        {
            return null;
        }

        return new AcceptPath(shapes, root, ModelPlan.Of(file, file.RootModel, shape, new TapeLayout()));
    }
}
