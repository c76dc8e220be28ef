import { fileURLToPath } from "node:url";
import CustomFunctionsMetadata from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Where the built pane lies, relative to the project's top. */
export const output = here("../dist/addin");

/** One page for pane, ribbon commands and custom functions (a shared runtime); what the first screen does not need is in chunks of its own. */
export default {
  mode: "production",
  context: here("."),
  entry: { taskpane: "./taskpane/taskpane.tsx", functions: "./customFunctions/functions.ts" },
  output: {
    path: output,
    // The manifest names this one file; every other name changes with its content.
    filename: ({ chunk }) => (chunk.name === "functions" ? "[name].js" : "[name].[contenthash:8].js"),
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2022",
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: "./taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      meta: { "trustwide-client-id": process.env.TRUSTWIDE_CLIENT_ID ?? "" },
      scriptLoading: "defer",
    }),
    new CustomFunctionsMetadata({ output: "functions.json", input: here("./customFunctions/functions.ts") }),
  ],
  cache: { type: "filesystem", cacheDirectory: here("../node_modules/.cache/addin") },
  devtool: false,
  performance: { hints: false },
  optimization: { splitChunks: { chunks: "async" }, moduleIds: "deterministic" },
};
